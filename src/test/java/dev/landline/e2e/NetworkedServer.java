package dev.landline.e2e;

import dev.landline.testing.PackagedServer;
import java.net.URL;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The packaged application with its hostile network, as a process of its own, on ports that stay the same. */
final class NetworkedServer implements AutoCloseable {

    static final Path LOG = Path.of("target", "networked-server.log");

    private static final String KEY = "the presenter's key";

    private final PackagedServer server;

    /** @param options of its Java */
    NetworkedServer(String... options) {
        server = new PackagedServer(
                LOG,
                Stream.concat(
                                Stream.of(
                                        "-Dlandline.network.port=" + PackagedServer.freePort(),
                                        "-Dlandline.presenter-key=" + KEY),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    /** Where the game is. */
    URL url() {
        return server.url();
    }

    Presenter presenter() {
        return new Presenter(url(), KEY);
    }

    void stop() {
        server.stop();
    }

    void startAgain() {
        server.startAgain();
    }

    @Override
    public void close() {
        server.close();
    }
}
