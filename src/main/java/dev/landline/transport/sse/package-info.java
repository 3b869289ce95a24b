/**
 * A radio station: a stream of events in a form that browsers know (the HTML standard's Server-Sent Events).
 *
 * <p>On the wire: {@code text/event-stream}; each frame an event with its position as id, some 45 bytes of envelope and the
 * chunk's own. It costs a connection and a request. It keeps order, and loses nothing while the connection stands; browsers
 * open it again by themselves and say with {@code Last-Event-ID} where they were, which is our resume. The last event is
 * the bye; a comment every 15 s of play says that the line is alive. It speaks text, and in one direction only. It fails
 * where something on the way holds answers back until they end, and with a seventh page on HTTP/1.1.
 *
 * <p>It runs on its connection's event loop; the next piece is asked for when the last is written.
 */
@NullMarked
package dev.landline.transport.sse;

import org.jspecify.annotations.NullMarked;
