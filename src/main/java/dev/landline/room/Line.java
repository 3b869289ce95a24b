package dev.landline.room;

import dev.landline.protocol.Problem;
import org.jspecify.annotations.Nullable;

/** One client's open line to a room, with a seat or without. */
public interface Line {

    /** The page load's id. */
    String client();

    /** The seat it speaks for; null for a spectator. */
    @Nullable
    Occupant occupant();

    /** Lets the line go. Called on the room's thread; must not block. */
    void dismiss(Problem bye, String reason);
}
