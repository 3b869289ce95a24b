package dev.landline.transport.intents;

import dev.landline.protocol.Bearer;
import dev.landline.protocol.ClientMessages;
import dev.landline.protocol.Limits;
import dev.landline.protocol.PostedIntents;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.protocol.ServerMessages;
import dev.landline.room.Occupant;
import dev.landline.room.Room;
import dev.landline.room.Rooms;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes a player's intents, and answers with the clock. */
@Path("/rooms/{room}/intents")
@NonBlocking
public class IntentsResource {

    private final Rooms rooms;

    IntentsResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public String submit(
            String room, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, byte[] body) {
        Room found = rooms.get(room);
        Occupant occupant = Bearer.token(authorization).flatMap(found::occupant).orElseThrow(Bearer::refused);
        if (body.length > Limits.MAX_MESSAGE_BYTES) {
            throw new ProblemException(
                    Problem.TOO_LARGE, "intents must be at most " + Limits.MAX_MESSAGE_BYTES + " bytes");
        }
        PostedIntents posted = ClientMessages.decodePosted(new String(body, StandardCharsets.UTF_8));
        found.submit(occupant, posted.client(), posted.intents(), posted.view());
        Room.Clock clock = found.clock();
        return ServerMessages.clock(clock.seq(), found.sinceMs(clock));
    }
}
