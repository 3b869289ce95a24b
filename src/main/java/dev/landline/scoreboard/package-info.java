/**
 * What those who do not play look at: how a room stands and what happens there, and the leaderboard.
 *
 * <p>The scoreboard, on the wire: {@code text/event-stream} for the native {@code EventSource}; the standings at most twice a
 * second, and what has happened at once. Each event has the id of the reader's place, so that a browser that comes back by
 * itself misses nothing of the last two minutes and hears nothing twice. It costs a connection, and while nothing happens
 * nothing. All bytes are made once per room, whatever the number of readers. A {@link Board} is written on its room's
 * thread, and read on event loops, each reader with a place of its own.
 *
 * <p>The leaderboard is read from the database, on threads that may block.
 */
@NullMarked
package dev.landline.scoreboard;

import org.jspecify.annotations.NullMarked;
