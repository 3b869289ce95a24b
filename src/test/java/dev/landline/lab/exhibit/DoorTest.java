package dev.landline.lab.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.landline.lab.network.EventLoop;
import dev.landline.lab.network.ManualTimers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A door to a server that sends all that it can. Time stands still, so whatever is read waits in the door. */
class DoorTest {

    /** Each alone could hold half of what the door may. */
    private static final int CLIENTS = 8;

    private final Vertx vertx = Vertx.vertx();
    private final EventLoop loop = EventLoop.of(vertx);
    private final AtomicLong flooded = new AtomicLong();

    @AfterEach
    void end() {
        done(vertx.close().toCompletionStage());
    }

    @Test
    void whatItHoldsIsBoundedHoweverManyDoNotRead() {
        NetServer server = done(vertx.createNetServer()
                .connectHandler(this::flood)
                .listen(0, "127.0.0.1")
                .toCompletionStage());
        NetClient toServer = vertx.createNetClient();
        Door door = new Door(
                vertx.createNetServer(),
                Duration.ofMillis(100),
                () -> toServer.connect(server.actualPort(), "127.0.0.1"),
                new Sightings(),
                new ManualTimers());
        int port = done(loop.call(() -> door.open("127.0.0.1")));
        NetClient clients = vertx.createNetClient();
        for (int i = 0; i < CLIENTS; i++) {
            done(clients.connect(port, "127.0.0.1").toCompletionStage());
        }
        await("it holds as much as it may")
                .until(() -> done(loop.call(() -> Future.succeededFuture(door.heldBytes()))) >= Door.MAX_HELD_BYTES);
        AtomicLong before = new AtomicLong();
        await("the server can send no more").until(() -> before.getAndSet(flooded.get()) == flooded.get());
        assertThat(done(loop.call(() -> Future.succeededFuture(door.heldBytes()))))
                .isLessThan(Door.MAX_HELD_BYTES + CLIENTS * 64 * 1024);
        done(loop.call(door::close));
    }

    private void flood(NetSocket client) {
        Buffer piece = Buffer.buffer(new byte[16 * 1024]);
        while (!client.writeQueueFull()) {
            client.write(piece);
            flooded.addAndGet(piece.length());
        }
        client.drainHandler(drained -> flood(client));
    }

    private static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
