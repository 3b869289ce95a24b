package dev.landline.lab.exhibit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A connection that came by a door. The door's event loop makes it and reads it, the server's writes into it. */
final class Passage {

    private static final int SWITCHING_PROTOCOLS = 101;

    private final long openedAt;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile @Nullable Protocol protocol;
    private volatile boolean webSocket;

    /** @param openedAt in nanoseconds, of the doors' clock */
    Passage(long openedAt) {
        this.openedAt = openedAt;
    }

    /** The server has been asked something on it. */
    void see(RoutingContext context) {
        HttpServerRequest request = context.request();
        protocol = Protocol.of(request.version());
        requests.incrementAndGet();
        if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            webSocket = true;
            // An answer of plain HTTP refuses it; what becomes a WebSocket has none.
            context.addHeadersEndHandler(head -> webSocket = context.response().getStatusCode() == SWITCHING_PROTOCOLS);
        }
    }

    long openedAt() {
        return openedAt;
    }

    /** @param since the time to count from */
    DoorInfo.Connection info(long since) {
        Protocol spoken = protocol;
        return new DoorInfo.Connection(
                Millis.of(openedAt - since), spoken == null ? null : spoken.alpn, requests.get(), webSocket);
    }
}
