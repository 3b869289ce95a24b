package dev.landline.lab.network;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The hostile network as a whole. May be called from any thread; what it answers is completed on its event loop. */
public final class Network {

    private static final int CONNECT_MS = 2_000;
    /** Longer than the server's own patience, and than any fault: it ends what nobody else ends. */
    private static final int IDLE_SECONDS = 180;
    /** As the server's own, so that a slow reader looks as slow from behind the network. */
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Vertx vertx;
    private final EventLoop loop;
    private final Timers timers;
    private final Browsers browsers;
    private final Supplier<SocketAddress> server;
    private final NetClient client;
    private @Nullable NetServer door;
    private volatile int port;

    /** @param server where the game is; asked for at each connection */
    public Network(Vertx vertx, Supplier<SocketAddress> server) {
        this(vertx, server, new LoopTimers(vertx));
    }

    Network(Vertx vertx, Supplier<SocketAddress> server, Timers timers) {
        this.vertx = vertx;
        this.loop = EventLoop.of(vertx);
        this.server = server;
        this.timers = timers;
        this.browsers = new Browsers(timers);
        this.client = vertx.createNetClient(
                new NetClientOptions().setConnectTimeout(CONNECT_MS).setReceiveBufferSize(BUFFER_BYTES));
    }

    /**
     * Begins to listen; once.
     *
     * @param wantedPort 0 for any that is free
     * @return the port; fails with a {@link java.net.BindException} if it is taken
     */
    public CompletionStage<Integer> open(String host, int wantedPort) {
        NetServerOptions options =
                new NetServerOptions().setIdleTimeout(IDLE_SECONDS).setSendBufferSize(BUFFER_BYTES);
        return call(() -> vertx.createNetServer(options)
                .connectHandler(this::connected)
                .listen(wantedPort, host)
                .map(this::opened));
    }

    private int opened(NetServer listening) {
        door = listening;
        port = listening.actualPort();
        return port;
    }

    /** Closes the door, and all connections. */
    public CompletionStage<Void> close() {
        port = 0;
        return call(() -> door == null ? Future.succeededFuture() : door.close().compose(closed -> client.close()));
    }

    private void connected(NetSocket socket) {
        new Connection(this::connectServer, browsers, timers).open(socket);
    }

    private Future<NetSocket> connectServer() {
        return client.connect(server.get());
    }

    /** Where it listens; 0 if it does not. */
    public int port() {
        return port;
    }

    /** Who has shown itself last is first. */
    public CompletionStage<List<BrowserInfo>> browsers() {
        return ask(now -> browsers.all().stream()
                .map(browser -> BrowserInfo.of(browser, now))
                .toList());
    }

    public CompletionStage<Optional<BrowserInfo>> browser(String id) {
        return ask(now -> browsers.find(id).map(browser -> BrowserInfo.of(browser, now)));
    }

    /**
     * Sets a browser's faults, instead of those that it had. A browser that is unknown is remembered from now on.
     *
     * @return fails with a {@link dev.landline.protocol.ProblemException} if something is wrong with them
     */
    public CompletionStage<BrowserInfo> set(String id, NewFaults wanted) {
        return ask(now -> {
            Weather weather = wanted.weather(now);
            Browser browser = browsers.get(id);
            browser.set(weather, wanted.seedOr(Browsers::newSeed));
            return BrowserInfo.of(browser, now);
        });
    }

    /** Ends a browser's faults; false if it is unknown. */
    public CompletionStage<Boolean> clear(String id) {
        return ask(now -> {
            browsers.find(id).ifPresent(browser -> browser.set(Weather.CLEAR, browser.seed()));
            return browsers.find(id).isPresent();
        });
    }

    private <T> CompletionStage<T> ask(Function<Long, T> question) {
        return call(() -> Future.succeededFuture(question.apply(timers.nanoTime())));
    }

    /** Runs it on the event loop. */
    <T> CompletionStage<T> call(Supplier<Future<T>> task) {
        return loop.call(task);
    }
}
