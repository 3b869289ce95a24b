package dev.landline.delivery;

import org.jspecify.annotations.Nullable;

/** A reader's moving place in something that grows with a room's ticks. Lives on the reader's event loop. */
public interface Cursor<T> {

    /** All that comes after the place, in one piece; null if there is nothing yet. */
    @Nullable
    T peek();

    /** Moves on to after what was peeked last. */
    void pass();
}
