/**
 * The return path of every line that only speaks: what a player wants, as a request of its own.
 *
 * <p>On the wire: {@code POST} with a seat token and some 80 bytes of JSON, in 300 to 600 bytes of headers; the answer is
 * the clock. It costs a request per turn, and one a second to say "still here". It guarantees that each intent is applied
 * once and in order, though requests may overtake each other or be sent again: intents are numbered, and duplicates left
 * aside. The answer says only that the intent was let in; the acknowledgement comes in a delta, on whichever line. It
 * fails where six connections to a host are all held by streams (HTTP/1.1), and then waits for one of them.
 *
 * <p>Requests are answered on event loops; what they bring goes through the room's inbox.
 */
@NullMarked
package dev.landline.transport.intents;

import org.jspecify.annotations.NullMarked;
