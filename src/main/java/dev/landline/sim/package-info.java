/**
 * The game itself: a world, and the step that turns it and one tick's inputs into what changed.
 *
 * <p>Pure and deterministic: integers only, no clock, no threads, no logging, and all chance from a generator whose
 * state is part of the world. The same seed and the same inputs give the same world on every machine. A {@link World}
 * is not thread-safe; whoever steps it is its only user.
 */
@NullMarked
package dev.landline.sim;

import org.jspecify.annotations.NullMarked;
