package dev.landline.room;

import dev.landline.protocol.Problem;

/** Ends rooms for tests of other packages; the application has no use for it yet. */
public final class Ends {

    private Ends() {}

    public static void now(Room room) {
        room.end(Problem.ROOM_ENDED, "the test is over").join();
    }
}
