package dev.landline.scoreboard;

import dev.landline.delivery.Delivery;
import dev.landline.log.Position;
import dev.landline.protocol.ClientMessages;
import dev.landline.protocol.EventStream;
import dev.landline.room.Room;
import dev.landline.room.Rooms;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** How a room stands and what happens there, in events. */
@Path("/rooms/{room}/scoreboard/events")
@NonBlocking
public class ScoreboardEventsResource {

    private final Rooms rooms;
    private final Boards boards;
    private final Delivery delivery;

    ScoreboardEventsResource(Rooms rooms, Boards boards, Delivery delivery) {
        this.rooms = rooms;
        this.boards = boards;
        this.delivery = delivery;
    }

    /** @param after where a page goes on that was told by another; a browser's own {@code Last-Event-ID} wins */
    @GET
    public RestMulti<byte[]> follow(
            String room,
            @QueryParam("after") @Nullable String after,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId) {
        Room found = rooms.get(room);
        Position place = ClientMessages.eventPosition(after, lastEventId);
        Board board = boards.of(found);
        Multi<byte[]> events = boards.counted(delivery.follow(found, () -> new BoardCursor(board, place)));
        return RestMulti.fromMultiData(Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().item(EventStream.opening()),
                                delivery.tell(found, events, EventStream::bye)))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
                .build();
    }

    /** Without this, asking for the headers alone would wait for the end of what has none. */
    @HEAD
    public Response head(String room) {
        rooms.get(room);
        return Response.ok()
                .header(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
                .build();
    }
}
