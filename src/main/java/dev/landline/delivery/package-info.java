/**
 * From a reader's cursor to frames: at once, when there is something, or as a stream; what it has not had yet, as fast as it
 * asks, and nothing while it waits.
 *
 * <p>A reader lives on the event loop that it was opened on. All readers of one room on one event loop are woken
 * together, once per tick.
 */
@NullMarked
package dev.landline.delivery;

import org.jspecify.annotations.NullMarked;
