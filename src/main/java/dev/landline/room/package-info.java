/**
 * A room at run time: who sits where, what they want, the rounds, and the loop that steps the world.
 *
 * <p>Each {@link Room} has one writer, the thread behind its {@link Ticker}: all change reaches it through the room's
 * inbox, and is made in a tick. What other threads may call says so; they read values that the writer has published.
 */
@NullMarked
package dev.landline.room;

import org.jspecify.annotations.NullMarked;
