package dev.landline.transport;

import dev.landline.protocol.Follower;
import dev.landline.testing.TestSocket;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** All lines. A new one is added here. */
enum Lines implements TestLine {
    POLL("poll", new AskingLine("/frames", "", AskingLine.LIST)),
    LONG_POLL("long poll", new AskingLine("/frames", "wait=5", AskingLine.LIST)),
    STREAM("stream", Streams.STREAM),
    BINARY_STREAM("binary stream", Streams.BINARY_STREAM),
    SSE("SSE", Streams.SSE),
    SOCKET("WebSocket", new SocketTestLine(TestSocket.JSON)),
    BINARY_SOCKET("binary WebSocket", new SocketTestLine(TestSocket.BINARY)),
    TOY("the toy", new AskingLine("/frames/pigeon", "", Follower::take));

    private final String title;
    private final TestLine line;

    Lines(String title, TestLine line) {
        this.title = title;
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

    @Override
    public String toString() {
        return title;
    }
}
