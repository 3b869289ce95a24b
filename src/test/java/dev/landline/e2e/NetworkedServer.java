package dev.landline.e2e;

import dev.landline.testing.PackagedServer;
import java.net.URL;
import java.nio.file.Path;

/** The packaged application with its hostile network, as a process of its own, on ports that stay the same. */
final class NetworkedServer implements AutoCloseable {

    static final Path LOG = Path.of("target", "networked-server.log");

    private static final String KEY = "the presenter's key";

    private final PackagedServer server;

    NetworkedServer() {
        server = new PackagedServer(
                LOG, "-Dlandline.network.port=" + PackagedServer.freePort(), "-Dlandline.presenter-key=" + KEY);
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
