/**
 * Sending postcards: the client asks again and again, and is answered at once with whatever there is.
 *
 * <p>On the wire: {@code GET} with a position, answered by {@code {"frames":[...]}}, often with none. It costs a request
 * for each look, 500 to 1,000 bytes of headers in both directions, and half the time between two looks in age. It
 * guarantees what the log does: everything after the position in order, or a keyframe where that is no longer kept. It has
 * no state and nothing stays open, so it works wherever a web page loads: through any proxy, cache and load balancer. It
 * fails in nothing but cost: twice as fresh is twice as many requests.
 *
 * <p>A request is answered on its event loop, from the log, without a lock.
 */
@NullMarked
package dev.landline.transport.poll;

import org.jspecify.annotations.NullMarked;
