package dev.landline.transport.poll;

import dev.landline.delivery.Delivery;
import dev.landline.delivery.Traffic;
import dev.landline.log.Frame;
import dev.landline.protocol.ClientMessages;
import dev.landline.protocol.FrameFormat;
import dev.landline.protocol.LineName;
import dev.landline.room.Rooms;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers at once, with what there is after a position. */
@Path("/rooms/{room}/frames")
@NonBlocking
public class PollResource {

    private final Rooms rooms;
    private final Delivery delivery;
    private final Traffic.Line line;

    PollResource(Rooms rooms, Delivery delivery) {
        this.rooms = rooms;
        this.delivery = delivery;
        line = delivery.line(LineName.POLL, FrameFormat.JSON);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] now(String room, @QueryParam("after") @Nullable String after) {
        List<Frame> frames = delivery.now(rooms.get(room), ClientMessages.position("after", after), line);
        byte[] answer = FrameFormat.list(frames);
        line.sent(frames.size(), answer.length);
        return answer;
    }
}
