/**
 * Staying on hold: the client asks, and the server answers when there is something to say.
 *
 * <p>On the wire: the request of polling with {@code Prefer: wait=20} (RFC 7240), answered by 200 with frames as soon as
 * there are some, or by 204 at the window's end. In a game that ticks it costs about a request per tick, with its headers;
 * while it waits, a connection and a timer, but no thread. It guarantees what the log does, and is as fresh as a stream
 * plus the time for the next request to arrive. It fails where something on the way gives up on a request before the
 * window ends, which looks like an error, and at high rates, where headers outweigh frames.
 *
 * <p>A request waits on its event loop, and is woken with all other readers of its room.
 */
@NullMarked
package dev.landline.transport.longpoll;

import org.jspecify.annotations.NullMarked;
