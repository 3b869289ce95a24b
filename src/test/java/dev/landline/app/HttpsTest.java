package dev.landline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.testing.TestHttp;
import dev.landline.testing.Trusting;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All is served by HTTPS as by HTTP, in either version, by the certificate that was made at the start. */
@QuarkusTest
class HttpsTest {

    @TestHTTPResource(value = "/", tls = true)
    URI https;

    private static HttpClient.Builder client() {
        return Trusting.certificate(Path.of("target/https/landline.crt"));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_2, /",
        "HTTP_1_1, /",
        "HTTP_2, /api/rooms",
        "HTTP_1_1, /api/rooms",
        "HTTP_2, /api/rooms/LAND/frames"
    })
    void pagesAndLinesAreServed(Version version, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(https.resolve(path)).build();
        HttpResponse<String> response = client().version(version).build().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.version()).isEqualTo(version);
    }

    /** Compressed, they would wait until there is enough of them. */
    @ParameterizedTest
    @CsvSource({
        "application/x-ndjson, /api/rooms/LAND/frames/stream",
        "application/octet-stream, /api/rooms/LAND/frames/stream",
        "text/event-stream, /api/rooms/LAND/frames/events",
        "text/event-stream, /api/rooms/LAND/scoreboard/events",
        "text/event-stream, /api/rooms/events"
    })
    void streamsComeAsTheyAre(String type, String path) throws Exception {
        for (Version version : Version.values()) {
            HttpRequest request = HttpRequest.newBuilder(https.resolve(path))
                    .header("Accept", type)
                    .header("Accept-Encoding", "gzip, deflate, br")
                    .build();
            HttpResponse<InputStream> response =
                    client().version(version).build().send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                assertThat(response.statusCode()).isEqualTo(200);
                assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith(type);
                assertThat(response.headers().firstValue("Content-Encoding").orElse("identity"))
                        .isEqualTo("identity");
                assertThat(response.headers().firstValue("X-Content-Type-Options"))
                        .contains("nosniff");
                assertThat(body.read()).isNotNegative();
            }
        }
    }

    @Test
    void plainHttpSpeaksTheNewerVersionToo() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(TestHttp.here().server().resolve("/api/rooms"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .version())
                .isEqualTo(Version.HTTP_2);
    }

    @Test
    void aSocketIsOpened() throws Exception {
        CompletableFuture<String> first = new CompletableFuture<>();
        URI address = URI.create("wss://localhost:" + https.getPort() + "/api/rooms/LAND/socket");
        WebSocket socket = client().build()
                .newWebSocketBuilder()
                .subprotocols("landline.v1.json")
                .buildAsync(address, new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                        first.complete(data.toString());
                        return CompletableFuture.completedStage(data);
                    }
                })
                .get(8, TimeUnit.SECONDS);
        socket.request(1);
        socket.sendText("{\"kind\":\"hello\",\"client\":\"over-tls\"}", true);
        assertThat(first.get(8, TimeUnit.SECONDS)).startsWith("{");
        socket.abort();
    }
}
