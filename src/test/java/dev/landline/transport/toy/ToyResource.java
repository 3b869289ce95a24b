package dev.landline.transport.toy;

import dev.landline.delivery.Delivery;
import dev.landline.delivery.Traffic;
import dev.landline.log.Frame;
import dev.landline.log.Position;
import dev.landline.protocol.ClientMessages;
import dev.landline.room.Rooms;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pigeon: it carries one frame at a time, or comes back without. */
@Path("/rooms/{room}/frames/pigeon")
@NonBlocking
public class ToyResource {

    private final Rooms rooms;
    private final Delivery delivery;

    ToyResource(Rooms rooms, Delivery delivery) {
        this.rooms = rooms;
        this.delivery = delivery;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte @Nullable [] fly(String room, @QueryParam("after") @Nullable String after) {
        Position position = ClientMessages.position("after", after);
        List<Frame> frames = delivery.now(rooms.get(room), position, Traffic.Line.UNCOUNTED);
        return frames.isEmpty() ? null : frames.getFirst().json();
    }
}
