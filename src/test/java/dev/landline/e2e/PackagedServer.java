package dev.landline.e2e;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** The packaged application as a process of its own, on ports that stay the same when it starts again. */
final class PackagedServer implements AutoCloseable {

    static final File LOG = Path.of("target", "packaged-server.log").toFile();

    private static final String KEY = "the presenter's key";
    private static final Duration START = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();
    private final int networkPort = freePort();
    private Process process;

    private PackagedServer() {
        process = launch();
    }

    /** Begins with an empty log. */
    static PackagedServer start() {
        LOG.delete();
        PackagedServer server = new PackagedServer();
        server.awaitStart();
        return server;
    }

    /** Where the game is. */
    URL url() {
        return url(port);
    }

    Presenter presenter() {
        return new Presenter(url(), KEY);
    }

    /** Asks the server to stop, and waits for its end. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    void startAgain() {
        process = launch();
        awaitStart();
    }

    @Override
    public void close() {
        stop();
    }

    private Process launch() {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dquarkus.http.port=" + port,
                            "-Dlandline.network.port=" + networkPort,
                            "-Dlandline.presenter-key=" + KEY,
                            "-jar",
                            Path.of("target", "quarkus-app", "quarkus-run.jar").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitStart() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + "api/rooms")).build();
        await("the server's first answer; see " + LOG)
                .atMost(START)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    private static URL url(int port) {
        try {
            return URI.create("http://localhost:" + port + "/").toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
