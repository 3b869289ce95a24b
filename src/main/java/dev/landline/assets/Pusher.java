package dev.landline.assets;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends files that were not asked for (RFC 9113, section 8.4), so many at once on a connection. */
final class Pusher {

    /** Several pages at once; who loads more of them has their files soon enough. */
    private static final int MOST_RUNNING = 100;

    /** How many are on their way, by connection; none is not kept. */
    private final Map<HttpConnection, Integer> running = new ConcurrentHashMap<>();

    /** Those beyond what the client lets run at once would wait in Vert.x, which loses count of them when one is reset. */
    boolean mayRun(int pushes, HttpConnection connection) {
        long most = Math.min(connection.remoteSettings().getMaxConcurrentStreams(), MOST_RUNNING);
        return running.getOrDefault(connection, 0) + pushes <= most;
    }

    /** Promised before the page is sent, so that no client asks for it; a client that resets it has lost nothing. */
    void push(HttpServerRequest request, HttpServerResponse response, BuiltFile file, Coding coding) {
        MultiMap promised = MultiMap.caseInsensitiveMultiMap();
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null) {
            promised.set(HttpHeaders.ACCEPT_ENCODING, accepted);
        }
        HttpConnection connection = request.connection();
        running.merge(connection, 1, Integer::sum);
        response.push(HttpMethod.GET, file.path(), promised)
                .onFailure(gone -> ended(connection))
                .onSuccess(pushed -> {
                    pushed.closeHandler(closed -> ended(connection));
                    pushed.exceptionHandler(reset -> {});
                    file.describe(pushed.headers(), coding, HttpVersion.HTTP_2);
                    pushed.end(file.bytes(coding, HttpVersion.HTTP_2));
                });
    }

    private void ended(HttpConnection connection) {
        running.computeIfPresent(connection, (same, count) -> count == 1 ? null : count - 1);
    }

    /** How many are on their way now, to all clients together. */
    int running() {
        return running.values().stream().mapToInt(Integer::intValue).sum();
    }
}
