/**
 * The telephone call: one connection (RFC 6455) on which the server keeps answering and listens too.
 *
 * <p>On the wire: an HTTP/1.1 request with {@code Upgrade: websocket}, answered by 101; then messages, each with 2 to 4
 * bytes of envelope (6 to 8 upwards: clients mask). It costs a connection, and after the upgrade next to nothing. It
 * keeps order, and loses nothing while the connection stands. It has no resume of its own: the hello carries the
 * position, and the frame log does the rest. It fails where proxies refuse the upgrade, or swallow what follows; and a
 * dead connection can stay silent for minutes, so liveness is the protocol's own heartbeat.
 *
 * <p>All callbacks run on the connection's event loop, in order, and finish at once.
 */
@NullMarked
package dev.landline.transport.websocket;

import org.jspecify.annotations.NullMarked;
