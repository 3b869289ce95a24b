/**
 * The hostile network: a second door to the game, behind which the way to the server can be made bad for chosen browsers.
 *
 * <p>It reads HTTP/1.1 along, to know which line each byte belongs to, and passes the bytes on as they are. What the
 * network does is told by {@link dev.landline.lab.network.Weather}, which knows no sockets; each connection asks it.
 *
 * <p>All of it lives on one event loop, on which also timers run; nothing here is shared with other threads, save
 * {@link dev.landline.lab.network.Network}, which may be called from any.
 */
@NullMarked
package dev.landline.lab.network;

import org.jspecify.annotations.NullMarked;
