package dev.landline.transport;

import dev.landline.protocol.Follower;
import dev.landline.testing.TestSocket;
import java.net.URI;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The WebSocket, in one of its two formats. */
record SocketTestLine(String subprotocol) implements TestLine {

    @Override
    public Open open(URI server, String room, @Nullable String after) {
        TestSocket socket = TestSocket.open(server, room, subprotocol);
        String position = after == null ? "" : ",\"after\":\"" + after + "\"";
        try {
            socket.say("%s", "{\"kind\":\"hello\",\"client\":\"" + TestSocket.newClient() + "\"" + position + "}");
        } catch (CompletionException e) {
            // closed already: the bye waits
        }
        return new Open() {
            @Override
            public void read(Follower client) {
                if (subprotocol.equals(TestSocket.JSON)) {
                    Streams.take(socket.next(), client);
                } else {
                    Binary.takeAll(
                            socket.nextBinaryUnlessClosed().orElseThrow(() -> new Goodbye(socket.closeCode())), client);
                }
            }

            @Override
            public void close() {
                socket.close();
            }
        };
    }
}
