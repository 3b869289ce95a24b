package dev.landline.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The packaged application as a process of its own, on a free port that stays the same when it starts again. It ends when
 * this is closed, or with this process.
 */
public final class PackagedServer implements AutoCloseable {

    /** Of Java: less work at the start, and not the best speed later. For tests, which start it often; not to measure with. */
    public static final String STARTS_SOON = "-XX:TieredStopAtLevel=1";

    private static final Duration START = Duration.ofSeconds(30);
    /** In its memory: the results of measurements and tests are nobody's. */
    private static final String DATABASE = "jdbc:h2:mem:own;DB_CLOSE_DELAY=-1";

    private final URI address = URI.create("http://localhost:" + freePort());
    private final Path log;
    private final List<String> command;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;

    /**
     * Starts it and waits until it answers.
     *
     * @param log for what it prints; begins empty
     * @param options of its Java
     */
    public PackagedServer(Path log, String... options) {
        this.log = log;
        command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.http.port=" + address.getPort(),
                "-Dquarkus.datasource.jdbc.url=" + DATABASE,
                "-Dquarkus.http.ssl-port=0",
                "-Dlandline.https.folder=target/https-packaged"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        log.toFile().delete();
        process = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroy()));
        try {
            awaitStart();
        } catch (ConditionTimeoutException e) {
            stop();
            throw e;
        }
    }

    /** Asks it to stop, and waits for its end. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** Starts it once more, after it was stopped, and waits until it answers. */
    public void startAgain() {
        process = launch();
        awaitStart();
    }

    private Process launch() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return address;
    }

    /** The address of the lobby. */
    public URL url() {
        try {
            return address.resolve("/").toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    private void awaitStart() {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/api/rooms")).build();
        await("the server's first answer; see " + log)
                .atMost(START)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> client.send(request, BodyHandlers.discarding()).statusCode() == 200);
    }

    /** A port that nobody listens on now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
