package dev.landline.transport.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.landline.delivery.Delivery;
import dev.landline.log.Frame;
import dev.landline.log.Position;
import dev.landline.protocol.ClientMessages;
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

    /** Sent at once, so that the client knows that the line is open; comes back after a second if it breaks. */
    private static final byte[] OPENING = "retry: 1000\n\n".getBytes(UTF_8);

    private static final byte[] ALIVE = ": still here\n\n".getBytes(UTF_8);
    private static final int ALIVE_SECONDS = 15;

    private final Rooms rooms;
    private final Delivery delivery;

    SseResource(Rooms rooms, Delivery delivery) {
        this.rooms = rooms;
        this.delivery = delivery;
    }

    // Without @Produces: the framework's own events would be a copy of each frame for each reader, and one write each.
    @GET
    public RestMulti<byte[]> follow(
            String room,
            @QueryParam("after") @Nullable String after,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId) {
        Room found = rooms.get(room);
        Position position = lastEventId == null || lastEventId.isEmpty()
                ? ClientMessages.position("after", after)
                : ClientMessages.position("Last-Event-ID", lastEventId);
        Multi<byte[]> events = delivery.tell(found, position, batch -> events(found, batch), SseResource::bye);
        return RestMulti.fromMultiData(Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item(OPENING), events))
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
            out.writeBytes(("id: " + id + "\nevent: " + kind + "\ndata: ").getBytes(UTF_8));
            out.writeBytes(frame.json()); // without a line feed
            out.writeBytes("\n\n".getBytes(UTF_8));
            if (frame.seq() % ((long) ALIVE_SECONDS * room.settings().tickHz()) == 0) {
                out.writeBytes(ALIVE);
            }
        }
        return out.toByteArray();
    }

    private static byte[] bye(String json) {
        return ("event: bye\ndata: " + json + "\n\n").getBytes(UTF_8);
    }
}
