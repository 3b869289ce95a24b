package dev.landline.load;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.URI;

/**
 * A way to one room of a server.
 *
 * @param cookie sent with each request; empty for none
 */
record Door(Vertx vertx, URI server, String room, String cookie) {

    private static final int MAX_MESSAGE = 1 << 20;
    private static final int MAX_SOCKETS = 10_000;

    /** What a page with HTTP/1.1 may have open to a host. */
    static final int BROWSER_CONNECTIONS = 6;

    HttpClient client(int connections) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(server.getHost())
                .setDefaultPort(server.getPort())
                .setMaxPoolSize(connections));
    }

    WebSocketClient socketClient() {
        return vertx.createWebSocketClient(new WebSocketClientOptions()
                .setDefaultHost(server.getHost())
                .setDefaultPort(server.getPort())
                .setMaxConnections(MAX_SOCKETS)
                .setMaxFrameSize(MAX_MESSAGE)
                .setMaxMessageSize(MAX_MESSAGE));
    }

    String path(String below) {
        return "/api/rooms/" + room + below;
    }

    RequestOptions request(HttpMethod method, String below) {
        return new RequestOptions()
                .setMethod(method)
                .setURI(path(below))
                .setHeaders(headers().add("Connection", "keep-alive"));
    }

    /** As Chromium sends them with a page's own requests. */
    MultiMap headers() {
        MultiMap headers = HttpHeaders.headers()
                .add("sec-ch-ua-platform", "\"Linux\"")
                .add(
                        "User-Agent",
                        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36")
                .add("sec-ch-ua", "\"Chromium\";v=\"147\", \"Not.A/Brand\";v=\"8\"")
                .add("sec-ch-ua-mobile", "?0")
                .add("Accept", "*/*")
                .add("Sec-Fetch-Site", "same-origin")
                .add("Sec-Fetch-Mode", "cors")
                .add("Sec-Fetch-Dest", "empty")
                .add("Referer", server + "/play/" + room)
                .add("Accept-Encoding", "gzip, deflate, br, zstd")
                .add("Accept-Language", "en-US,en;q=0.9");
        return cookie.isEmpty() ? headers : headers.add("Cookie", cookie);
    }
}
