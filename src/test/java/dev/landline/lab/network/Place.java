package dev.landline.lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A network between a browser and a server that are both played by the test. */
final class Place implements AutoCloseable {

    static final String ID = "ada-1";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final Vertx vertx = Vertx.vertx();
    private final ServerSocketChannel server;
    private final ManualTimers timers = new ManualTimers();
    final Network network;

    Place() {
        try {
            server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        network = new Network(
                vertx, () -> SocketAddress.inetSocketAddress(server.socket().getLocalPort(), "127.0.0.1"), timers);
        done(network.open("127.0.0.1", 0));
    }

    static <T extends @Nullable Object> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** A connection of the browser. */
    Wire browser() {
        return Wire.to(network.port());
    }

    /** The next connection to the server; waits for it. */
    Wire server() {
        try {
            return new Wire(server.accept());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to the server if there is one already. */
    @Nullable
    Wire serverIfAsked() {
        try {
            server.configureBlocking(false);
            SocketChannel accepted = server.accept();
            server.configureBlocking(true);
            return accepted == null ? null : new Wire(accepted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets faults, instead of those before: {@code {kind:'kill'}}, one or several. */
    void faults(String... faults) {
        done(network.set(ID, parse("{seed:7,faults:[" + String.join(",", faults) + "]}")));
    }

    static NewFaults parse(String json) {
        try {
            return JSON.readValue(json, NewFaults.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    void clear() {
        done(network.clear(ID));
    }

    void advance(Duration duration) {
        done(network.call(() -> {
            timers.advance(duration);
            return Future.succeededFuture();
        }));
    }

    int timersWaiting() {
        return timers.waiting();
    }

    BrowserInfo info() {
        return done(network.browser(ID)).orElseThrow();
    }

    Ledger.Line ledger(WireLine line) {
        return Objects.requireNonNull(info().lines().get(line.lowerName()));
    }

    /** Waits until the network has read so many bytes of the line from the browser. */
    void awaitUp(WireLine line, long bytes) {
        await().untilAsserted(() -> assertThat(ledger(line).upBytes()).isEqualTo(bytes));
    }

    void awaitDown(WireLine line, long bytes) {
        await().untilAsserted(() -> assertThat(ledger(line).downBytes()).isEqualTo(bytes));
    }

    void awaitNobodyIsLeft() {
        await().untilAsserted(() -> assertThat(info().connections()).isZero());
        assertThat(info().lines().values()).extracting(Ledger.Line::open).containsOnly(0);
    }

    /** Another browser asks and is answered: whatever was to go on before, has. */
    void fence() {
        try (Wire other = browser()) {
            other.send(get("/", "fence-1"));
            try (Wire at = server()) {
                at.readHead();
                at.send(OK);
                other.readHead();
            }
        }
    }

    static String get(String path, String id, String... fields) {
        String more = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\nCookie: landline-network=" + id + "\r\n" + more + "\r\n";
    }

    static String get(String path) {
        return get(path, ID);
    }

    static String upgrade() {
        return get("/api/rooms/LAND/socket", ID, "Upgrade: websocket", "Connection: Upgrade");
    }

    /** Nobody can connect to it any more. */
    void stopServer() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        done(network.close());
        stopServer();
        done(vertx.close().toCompletionStage());
    }
}
