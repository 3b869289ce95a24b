package dev.landline.transport.longpoll;

import dev.landline.delivery.Delivery;
import dev.landline.delivery.Traffic;
import dev.landline.log.Frame;
import dev.landline.protocol.ClientMessages;
import dev.landline.protocol.FrameFormat;
import dev.landline.protocol.LineName;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.room.Rooms;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers when there is something after a position, or when the window ends. */
@Path("/rooms/{room}/frames/" + Wait.HELD)
@NonBlocking
public class LongPollResource {

    private final Rooms rooms;
    private final Delivery delivery;
    private final Traffic.Line line;

    LongPollResource(Rooms rooms, Delivery delivery) {
        this.rooms = rooms;
        this.delivery = delivery;
        line = delivery.line(LineName.LONGPOLL, FrameFormat.JSON);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> next(
            String room,
            @QueryParam("after") @Nullable String after,
            @HeaderParam(Wait.PREFER) @Nullable String prefer) {
        Duration window = Wait.wanted(prefer)
                .orElseThrow(() -> new ProblemException(Problem.MALFORMED, "Prefer must be wait=20, or so"));
        return delivery.next(rooms.get(room), ClientMessages.position("after", after), window, line)
                .map(frames -> answer(room, frames))
                .map(answer -> answer.header("Preference-Applied", "wait=" + window.toSeconds())
                        .build());
    }

    private Response.ResponseBuilder answer(String room, List<Frame> frames) {
        if (frames.isEmpty()) {
            rooms.get(room); // says so if the room has ended meanwhile
            return Response.noContent();
        }
        byte[] answer = FrameFormat.list(frames);
        line.sent(frames.size(), answer.length);
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE);
    }
}
