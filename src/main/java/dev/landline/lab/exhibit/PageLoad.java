package dev.landline.lab.exhibit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * One page as a browser loads it, by a client that takes pushes: the page, the files that it names, then the first frames, all
 * on one connection. A file that was promised is waited for, one that was not is asked for.
 *
 * <p>The client is the JDK's: it asks as soon as TLS is set up, as browsers do. That of Vert.x first waits for the server's
 * settings, a round trip more. Its windows are as large as browsers' (16 MB for a file, 32 MB for all): with the 64 KB of the
 * standard, pushes would stop in the middle and wait for a round trip.
 */
final class PageLoad implements AutoCloseable {

    static final String ROOM = "LAND";

    private static final String FRAMES = "/api/rooms/" + ROOM + "/frames";

    private final URI server;
    private final HttpClient client;
    /** Of the page and its files, by path. */
    private final Map<String, Fetch> fetches = new ConcurrentHashMap<>();

    private volatile long begunAt;
    private volatile double connectedMs;

    /** @param server with nothing open to it yet */
    PageLoad(URI server) {
        this.server = server;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(OwnServer.trust(() -> connectedMs = elapsedMs()))
                .build();
    }

    private double elapsedMs() {
        return Millis.of(System.nanoTime() - begunAt);
    }

    /**
     * Once.
     *
     * @param path of the page, with what it is asked for
     */
    CompletableFuture<LoadReport> run(String path) {
        begunAt = System.nanoTime();
        Fetch page = new Fetch(elapsedMs(), false, this::elapsedMs);
        fetches.put(URI.create(path).getPath(), page);
        page.wait(client.sendAsync(request(path), page, this::promised));
        return page.answer()
                .thenCompose(html -> {
                    PageFiles.namedIn(html).forEach(file -> fetches.computeIfAbsent(file, this::asked));
                    return CompletableFuture.allOf(
                            fetches.values().stream().map(Fetch::answer).toArray(CompletableFuture[]::new));
                })
                .thenCompose(all -> {
                    Fetch frames = asked(FRAMES);
                    return frames.answer().thenCombine(page.answer(), (deltas, html) -> report(html, frames));
                });
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Accept-Encoding", "gzip")
                .build();
    }

    private Fetch asked(String path) {
        Fetch fetch = new Fetch(elapsedMs(), false, this::elapsedMs);
        fetch.wait(client.sendAsync(request(path), fetch));
        return fetch;
    }

    /** The server will send this without having been asked. It says so before the page, so nobody has asked yet. */
    private void promised(
            HttpRequest page,
            HttpRequest file,
            Function<BodyHandler<byte[]>, CompletableFuture<HttpResponse<byte[]>>> accept) {
        Fetch fetch = new Fetch(elapsedMs(), true, this::elapsedMs);
        fetches.put(file.uri().getPath(), fetch);
        fetch.wait(accept.apply(fetch));
    }

    private LoadReport report(HttpResponse<byte[]> page, Fetch frames) {
        List<LoadReport.File> files = fetches.entrySet().stream()
                .map(entry -> entry.getValue().report(entry.getKey()))
                .sorted(Comparator.comparingDouble(LoadReport.File::startMs))
                .toList();
        return new LoadReport(
                page.version() == HttpClient.Version.HTTP_2 ? Protocol.H2.alpn : Protocol.HTTP_1_1.alpn,
                ServerTiming.of(page, "delivery"),
                ServerTiming.of(page, "push"),
                connectedMs,
                files.stream().mapToDouble(LoadReport.File::endMs).max().orElse(0),
                elapsedMs(),
                files,
                frames.report(FRAMES));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
