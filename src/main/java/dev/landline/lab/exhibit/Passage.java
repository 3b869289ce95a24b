package dev.landline.lab.exhibit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A connection that came by a door. The door's event loop makes it and reads it, the server's writes into it. */
final class Passage {

    private static final int SWITCHING_PROTOCOLS = 101;
    /** A page and its files come first; what a room is asked for afterwards, again and again, is counted alone. */
    private static final int MAX_TOLD = 50;

    private record Asked(String path, long at) {}

    private final LongSupplier clock;
    private final long openedAt;
    private final Queue<Asked> first = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile @Nullable Protocol protocol;
    private volatile boolean webSocket;

    /** @param clock the doors', in nanoseconds; it has been opened now */
    Passage(LongSupplier clock) {
        this.clock = clock;
        this.openedAt = clock.getAsLong();
    }

    /** The server has been asked something on it. */
    void see(RoutingContext context) {
        HttpServerRequest request = context.request();
        protocol = Protocol.of(request.version());
        if (requests.incrementAndGet() <= MAX_TOLD) {
            first.add(new Asked(request.path(), clock.getAsLong()));
        }
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

    /** @param since the time to count from */
    Stream<DoorInfo.Asked> asked(long since) {
        return first.stream().map(asked -> new DoorInfo.Asked(asked.path(), Millis.of(asked.at() - since)));
    }
}
