package dev.landline.transport.websocket;

import dev.landline.delivery.Delivery;
import dev.landline.protocol.FrameFormat;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.room.Rooms;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Where WebSockets arrive: finds the room, and hands each message to its connection's {@link SocketLine}. */
@Singleton
@WebSocket(path = "/api/rooms/{room}/socket")
public class SocketEndpoint {

    private static final TypedKey<SocketLine> LINE = new TypedKey<>("line");
    private static final Map<String, FrameFormat> FORMATS =
            Map.of("landline.v1.json", FrameFormat.JSON, "landline.v1.binary", FrameFormat.BINARY);

    private final Rooms rooms;
    private final Delivery delivery;
    private final Vertx vertx;

    SocketEndpoint(Rooms rooms, Delivery delivery, Vertx vertx) {
        this.rooms = rooms;
        this.delivery = delivery;
        this.vertx = vertx;
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        FrameFormat format = FORMATS.get(String.valueOf(connection.subprotocol()));
        SocketLine line = new SocketLine(
                connection, format == null ? FrameFormat.JSON : format, delivery, vertx.getOrCreateContext());
        connection.userData().put(LINE, line);
        if (format == null) {
            line.bye(Problem.MALFORMED, "the subprotocol must be one of " + FORMATS.keySet());
            return;
        }
        try {
            line.expectHello(rooms.get(connection.pathParam("room")));
        } catch (ProblemException e) {
            line.bye(e.problem(), e.detail());
        }
    }

    @OnTextMessage
    @NonBlocking
    void text(String message, WebSocketConnection connection) {
        connection.userData().get(LINE).hear(message);
    }

    @OnBinaryMessage
    @NonBlocking
    void binary(Buffer message, WebSocketConnection connection) {
        connection.userData().get(LINE).bye(Problem.MALFORMED, "a client's messages must be text, not binary");
    }

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        connection.userData().get(LINE).closed();
    }

    /**
     * The connection broke under a send or a read, or brought what is no message. After some of it the close follows by
     * itself, and the bye reaches nobody; after a message in too many parts it does not.
     */
    @OnError
    @NonBlocking
    void broken(Throwable failure, WebSocketConnection connection) {
        connection.userData().get(LINE).bye(Problem.MALFORMED, "what came is no message of this protocol");
    }
}
