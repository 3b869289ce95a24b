package dev.landline.room;

import dev.landline.protocol.Problem;
import dev.landline.testing.ManualTicker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Ends rooms for tests of other packages; the application has no use for it yet. */
public final class Ends {

    private Ends() {}

    /** Ends a room whose time is moved by hand. */
    public static void now(Room room, ManualTicker ticker) {
        CompletableFuture<Void> end = room.end(Problem.ROOM_ENDED, "the test is over");
        ticker.advance(Duration.ZERO);
        end.join();
    }

    public static void now(Room room) {
        room.end(Problem.ROOM_ENDED, "the test is over").join();
    }
}
