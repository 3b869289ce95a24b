/**
 * The frame log: what happened in a room, as bytes, numbered and kept for a while. It knows bytes, not games.
 *
 * <p>One thread writes a {@link FrameLog}; any thread reads it, each reader with a position of its own. Reading takes no
 * lock and leaves no trace.
 */
@NullMarked
package dev.landline.log;

import org.jspecify.annotations.NullMarked;
