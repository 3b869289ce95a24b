/**
 * A tape that keeps running: one request, whose answer does not end.
 *
 * <p>On the wire: chunks (RFC 9112, section 7.1) of NDJSON, or of binary frames each after its length, one chunk per tick;
 * 6 to 8 bytes of envelope for each. It costs a connection and a request. It keeps order, and loses nothing while the
 * connection stands; the last line is the bye. It has no resume of its own: the client asks again with its position. It
 * fails where a proxy or a virus scanner collects the answer before passing it on, which looks like silence; a browser
 * reads it with {@code fetch}, and HTTP/1.1 leaves a page six connections to a host.
 *
 * <p>It runs on its connection's event loop; the next piece is asked for when the last is written.
 */
@NullMarked
package dev.landline.transport.stream;

import org.jspecify.annotations.NullMarked;
