/**
 * What each line costs, measured: players of a load on one event loop, against a server in a process of its own.
 *
 * <p>{@link dev.landline.load.LinesRun} is the command. Whatever belongs to a player is touched on the load's event loop
 * only; the command itself waits on its own thread.
 */
@NullMarked
package dev.landline.load;

import org.jspecify.annotations.NullMarked;
