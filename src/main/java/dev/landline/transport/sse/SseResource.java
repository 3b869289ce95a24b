package dev.landline.transport.sse;

import dev.landline.delivery.Delivery;
import dev.landline.delivery.Traffic;
import dev.landline.log.Frame;
import dev.landline.log.Position;
import dev.landline.protocol.ClientMessages;
import dev.landline.protocol.EventStream;
import dev.landline.protocol.FrameFormat;
import dev.landline.protocol.LineName;
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
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Keeps answering, in events. */
@Path("/rooms/{room}/frames/events")
@NonBlocking
public class SseResource {

    private final Rooms rooms;
    private final Delivery delivery;
    private final Traffic.Line line;

    SseResource(Rooms rooms, Delivery delivery) {
        this.rooms = rooms;
        this.delivery = delivery;
        line = delivery.line(LineName.SSE, FrameFormat.JSON);
    }

    // Without @Produces: the framework's own events would be a copy of each frame for each reader, and one write each.
    @GET
    public RestMulti<byte[]> follow(
            String room,
            @QueryParam("after") @Nullable String after,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId) {
        Room found = rooms.get(room);
        Position position = ClientMessages.eventPosition(after, lastEventId);
        Multi<byte[]> events = delivery.tell(found, position, batch -> events(found, batch), EventStream::bye, line);
        return RestMulti.fromMultiData(Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item(EventStream.opening()), events))
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

    private static byte[] events(Room room, List<Frame> frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Frame frame : frames) {
            Position id = new Position(room.log().epoch(), frame.seq());
            String kind = frame.type().name().toLowerCase(Locale.ROOT);
            EventStream.write(out, id, kind, frame.json());
            if (frame.seq()
                            % (EventStream.ALIVE_EVERY.toSeconds()
                                    * room.settings().tickHz())
                    == 0) {
                out.writeBytes(EventStream.alive());
            }
        }
        return out.toByteArray();
    }
}
