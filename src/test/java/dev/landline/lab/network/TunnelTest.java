package dev.landline.lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes on a long way. Time stands still unless the test moves it. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TunnelTest {

    private final Vertx vertx = Vertx.vertx();
    private final EventLoop loop = EventLoop.of(vertx);
    private final ManualTimers timers = new ManualTimers();
    private final NetClient toServer = vertx.createNetClient();
    private final ServerSocketChannel server;
    private final CompletableFuture<Tunnel> tunnel = new CompletableFuture<>();
    private final AtomicInteger closes = new AtomicInteger();
    private volatile boolean crowded;

    TunnelTest() throws IOException {
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void nothingStaysBehind() throws IOException {
        await().until(() -> closes.get() == 1);
        assertThat(timers.waiting()).isZero();
        server.close();
        Place.done(vertx.close().toCompletionStage());
    }

    private Future<NetSocket> connect() {
        return toServer.connect(server.socket().getLocalPort(), "127.0.0.1");
    }

    private Wire client(int roundTripMs) {
        return client(roundTripMs, this::connect);
    }

    /** Connects through a tunnel, and waits until it is there. */
    private Wire client(int roundTripMs, Supplier<Future<NetSocket>> connect) {
        NetServer door = vertx.createNetServer().connectHandler(socket -> {
            Tunnel made = new Tunnel(Duration.ofMillis(roundTripMs), timers, () -> crowded, closes::incrementAndGet);
            made.open(socket, connect.get());
            tunnel.complete(made);
        });
        int port = Place.done(loop.call(() -> door.listen(0, "127.0.0.1"))).actualPort();
        Wire client = Wire.to(port);
        tunnel.join();
        return client;
    }

    private Wire server() {
        try {
            return new Wire(server.accept());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void advance(int millis) {
        advance(Duration.ofMillis(millis));
    }

    private void advance(Duration time) {
        Place.done(loop.call(() -> {
            timers.advance(time);
            return Future.succeededFuture();
        }));
    }

    private void awaitOnTheWay(long bytes) {
        await().until(() -> onTheWay() == bytes);
    }

    private long onTheWay() {
        return Place.done(loop.call(() -> Future.succeededFuture(tunnel.join().onTheWay())));
    }

    private boolean isEnding() {
        return Place.done(loop.call(() -> Future.succeededFuture(tunnel.join().isEnding())));
    }

    /** They come when this time is over, and not a nanosecond sooner. */
    private void assertComesAfter(int millis, String text, Wire to) {
        awaitOnTheWay(text.length());
        advance(Duration.ofMillis(millis).minusNanos(1));
        awaitOnTheWay(text.length());
        assertThat(to.available()).isZero();
        advance(Duration.ofNanos(1));
        assertThat(to.readAsMuchAs(text)).isEqualTo(text);
    }

    @Test
    void everyByteIsHalfARoundTripLateAndTheFirstAWholeOneMore() {
        try (Wire client = client(100);
                Wire server = server()) {
            client.send("hello");
            assertComesAfter(150, "hello", server);
            server.send("welcome");
            assertComesAfter(50, "welcome", client);
            client.send("and on");
            assertComesAfter(50, "and on", server);
            close();
        }
    }

    private void close() {
        Place.done(loop.call(() -> {
            tunnel.join().close();
            return Future.succeededFuture();
        }));
    }

    @Test
    void whoConnectsAheadHasShakenHandsMeanwhile() {
        try (Wire client = client(100);
                Wire server = server()) {
            advance(60);
            client.send("soon");
            assertComesAfter(90, "soon", server);
            close();
        }
    }

    @Test
    void whatFollowsDoesNotOvertakeTheFirst() {
        try (Wire client = client(100);
                Wire server = server()) {
            client.send("first");
            awaitOnTheWay(5);
            advance(99);
            client.send("second");
            awaitOnTheWay(11);
            advance(51);
            assertThat(server.read(11)).isEqualTo("firstsecond");
            close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40})
    void allBytesArriveAsTheyWere(int roundTripMs) {
        try (Wire client = client(roundTripMs);
                Wire server = server()) {
            assertAllArrive(client, server);
            assertAllArrive(server, client);
            close();
        }
    }

    private void assertAllArrive(Wire from, Wire to) {
        long seed = System.nanoTime();
        String sent = bytes(seed);
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> sendInPieces(sent, from, seed));
        CompletableFuture<String> arriving = CompletableFuture.supplyAsync(() -> to.readAsMuchAs(sent));
        while (!arriving.isDone()) {
            advance(1);
        }
        sending.join();
        assertThat(arriving.join().equals(sent)).as("seed " + seed).isTrue();
    }

    private static String bytes(long seed) {
        byte[] bytes = new byte[3 << 20];
        new Random(seed).nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void sendInPieces(String text, Wire to, long seed) {
        Random random = new Random(seed);
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(100_000));
            to.send(text.substring(at, end));
            at = end;
        }
    }

    @Test
    void aMegabyteIsOnTheWayAtOnceAndThenNobodyReadsOn() {
        try (Wire client = client(100);
                Wire server = server()) {
            ByteBuffer much = ByteBuffer.allocate(64 << 20);
            await("a full tunnel, and full buffers of the system")
                    .until(() -> client.sendSome(much) == 0 && onTheWay() >= 1 << 20);
            assertThat(much.hasRemaining()).as("it goes on reading").isTrue();
            assertThat(onTheWay()).isLessThan(2 << 20);
            assertArrive(much.position(), server);
            close();
        }
    }

    private void assertArrive(int bytes, Wire to) {
        CompletableFuture<String> arrived = CompletableFuture.supplyAsync(() -> to.read(bytes));
        while (!arrived.isDone()) {
            advance(10);
        }
        assertThat(arrived.join()).hasSize(bytes);
    }

    /** Piece by piece, so nothing stands still. */
    @Test
    void whereItIsCrowdedNothingIsReadWhileSomethingWaits() {
        crowded = true;
        try (Wire client = client(100);
                Wire server = server()) {
            ByteBuffer much = ByteBuffer.allocate(64 << 20);
            await("full buffers of the system").until(() -> client.sendSome(much) == 0 && onTheWay() > 0);
            assertThat(much.hasRemaining()).as("it goes on reading").isTrue();
            assertThat(onTheWay()).isLessThan(1 << 20);
            assertArrive(much.position(), server);
            close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEndComesAsLateAsTheBytesBeforeIt(boolean ofClient) {
        try (Wire client = client(100);
                Wire server = server()) {
            advance(100);
            Wire from = ofClient ? client : server;
            Wire to = ofClient ? server : client;
            from.send("last");
            awaitOnTheWay(4);
            from.close();
            await().until(this::isEnding);
            advance(49);
            assertThat(to.available()).isZero();
            assertThat(closes).hasValue(0);
            advance(10);
            assertThat(to.readToEnd()).isEqualTo("last");
            advance(50);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEndAloneIsLateToo(boolean ofClient) {
        try (Wire client = client(100);
                Wire server = server()) {
            advance(100);
            (ofClient ? client : server).close();
            await().until(() -> timers.waiting() == 1);
            advance(Duration.ofMillis(50).minusNanos(1));
            assertThat(closes).hasValue(0);
            advance(Duration.ofNanos(1));
            assertThat((ofClient ? server : client).readToEnd()).isEmpty();
        }
    }

    @Test
    void whereNobodyIsTheClientLearnsOfIt() throws IOException {
        server.close();
        try (Wire client = client(100)) {
            assertThat(client.readToEnd()).isEmpty();
        }
    }

    @Test
    void whoLeavesBeforeTheServerIsThereLeavesNothingBehind() {
        Promise<NetSocket> late = Promise.promise();
        client(100, late::future).close();
        await().until(() -> timers.waiting() == 1);
        advance(150);
        assertThat(closes).hasValue(1);
        connect().onComplete(late);
        try (Wire server = server()) {
            assertThat(server.readToEnd()).isEmpty();
        }
    }

    @Test
    void bothSidesLearnOfItsClosing() {
        try (Wire client = client(100);
                Wire server = server()) {
            client.send("lost");
            awaitOnTheWay(4);
            close();
            assertThat(client.readToEnd()).isEmpty();
            assertThat(server.readToEnd()).isEmpty();
        }
    }
}
