package dev.landline.transport;

import dev.landline.protocol.Follower;
import dev.landline.testing.TestSocket;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** All lines. A new one is added here. */
enum Lines implements TestLine {
    POLL(new AskingLine("/frames", "", AskingLine.LIST)),
    LONG_POLL(new AskingLine("/frames", "wait=5", AskingLine.LIST)),
    STREAM(Streams.STREAM),
    BINARY_STREAM(Streams.BINARY_STREAM),
    SSE(Streams.SSE),
    SOCKET(new SocketTestLine(TestSocket.JSON)),
    BINARY_SOCKET(new SocketTestLine(TestSocket.BINARY)),
    TOY(new AskingLine("/frames/pigeon", "", Follower::take));

    private final TestLine line;

    Lines(TestLine line) {
        this.line = line;
    }

    @Override
    public Open open(URI server, String room, @Nullable String after) {
        return line.open(server, room, after);
    }

    @Override
    public boolean asks() {
        return line.asks();
    }
}
