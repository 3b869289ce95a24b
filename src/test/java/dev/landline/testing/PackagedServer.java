package dev.landline.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The packaged application as a process of its own, on a free port. It ends when this is closed, or with this process. */
public final class PackagedServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);

    private final URI address = URI.create("http://localhost:" + freePort());
    private final Process process;

    /**
     * Starts it and waits until it answers.
     *
     * @param log for what it prints
     * @param options of its Java
     */
    public PackagedServer(Path log, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.http.port=" + address.getPort()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try {
            awaitStart(log);
        } catch (IllegalStateException | InterruptedException e) {
            process.destroy();
            throw e;
        }
    }

    public URI address() {
        return address;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    private void awaitStart(Path log) throws InterruptedException {
        Instant deadline = Instant.now().plus(START);
        HttpClient client = HttpClient.newHttpClient();
        while (true) {
            try {
                client.send(
                        HttpRequest.newBuilder(address.resolve("/api/rooms")).build(), BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("the server does not answer; see " + log, e);
                }
                Thread.sleep(100);
            }
        }
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
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
