package dev.landline.scoreboard;

import dev.landline.delivery.Cursor;
import dev.landline.delivery.Delivery;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.room.Room;
import dev.landline.room.Rooms;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** How a room stands now. */
@Path("/rooms/{room}/scoreboard")
@NonBlocking
public class ScoreboardResource {

    private final Rooms rooms;
    private final Boards boards;
    private final Delivery delivery;

    ScoreboardResource(Rooms rooms, Boards boards, Delivery delivery) {
        this.rooms = rooms;
        this.boards = boards;
        this.delivery = delivery;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<byte[]> standings(String room) {
        Room found = rooms.get(room);
        Board board = boards.of(found);
        return delivery.follow(found, () -> new Newest(board))
                .toUni()
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(Problem.UNKNOWN_ROOM, "the room " + room + " has ended"));
    }

    /** A board that was just made has nothing to show until the next tick. */
    private record Newest(Board board) implements Cursor<byte[]> {

        @Override
        public byte @Nullable [] peek() {
            Board.Latest latest = board.latest();
            return latest == null ? null : latest.standings();
        }

        @Override
        public void pass() {
            // it is asked once
        }
    }
}
