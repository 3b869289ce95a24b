package dev.landline.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.testing.TestSocket;
import java.net.URI;

/** A client that keeps to the rules while others do not: it must not notice them. */
final class Honest implements AutoCloseable {

    private final TestSocket socket;
    private long seq;
    private final long startSeq;
    private final long startNanos;

    Honest(URI server, String room) {
        socket = TestSocket.watching(server, room);
        seq = socket.next("keyframe").path("seq").longValue();
        startSeq = seq;
        startNanos = System.nanoTime();
    }

    /** Reads all that came until a pong: consecutive deltas, no keyframe again, and about as many as time has passed. */
    void assertNothingNoticed(int tickHz) {
        socket.say("{\"kind\":\"ping\",\"t\":1}");
        JsonNode next = socket.next();
        while (!next.path("kind").textValue().equals("pong")) {
            assertThat(next.path("kind").textValue()).isEqualTo("delta");
            assertThat(next.path("seq").longValue()).isEqualTo(++seq);
            next = socket.next();
        }
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        // Half of the pace is left to a machine that is busy with other things; a keyframe is up to a second old.
        assertThat((double) seq - startSeq)
                .as("ticks in %.1f s at %d Hz", seconds, tickHz)
                .isBetween(seconds * tickHz / 2 - 2, (seconds + 1) * tickHz + 5);
    }

    @Override
    public void close() {
        socket.close();
    }
}
