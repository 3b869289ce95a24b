package dev.landline.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.testing.RawSocket;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 103 Early Hints, with a client that takes them and forbids pushes, as browsers do. */
@QuarkusTest
class EarlyHintsTest {

    private static final String NAVIGATION = "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n";

    private final Build build = Build.packaged();
    /** In the order in which it came. */
    private final List<String> events = new CopyOnWriteArrayList<>();

    @Inject
    Vertx vertx;

    private HttpClient client;
    /** The same over TLS. */
    private HttpClient secure;

    @BeforeEach
    void open() {
        HttpClientOptions options =
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false);
        options.getInitialSettings().setPushEnabled(false);
        client = vertx.createHttpClient(options);
        secure = vertx.createHttpClient(new HttpClientOptions(options)
                .setSsl(true)
                .setUseAlpn(true)
                .setPemTrustOptions(new PemTrustOptions().addCertPath("target/https/landline.crt")));
    }

    @AfterEach
    void close() {
        client.close();
        secure.close();
    }

    private void load(String path, String... headers) throws Exception {
        load(client, TestHttp.here().server().resolve(path), headers);
    }

    private void load(HttpClient client, URI page, String... headers) throws Exception {
        RequestOptions address =
                new RequestOptions().setAbsoluteURI(page.toString()).setMethod(HttpMethod.GET);
        for (int i = 0; i < headers.length; i += 2) {
            address.putHeader(headers[i], headers[i + 1]);
        }
        client.request(address)
                .compose(request -> request.earlyHintsHandler(
                                hints -> events.add("103 " + String.join(", ", hints.getAll("link"))))
                        .send())
                .compose(response -> {
                    events.add(response.statusCode() + " "
                            + String.join(", ", response.headers().getAll("link")));
                    return response.body();
                })
                .toCompletionStage()
                .toCompletableFuture()
                .get(8, TimeUnit.SECONDS);
    }

    private String links(String page) {
        return String.join(
                ", ",
                Pushes.page(build, page).critical().stream()
                        .map(BuiltFile::link)
                        .toList());
    }

    @Test
    void theNamesOfThePushedFilesGoAhead() throws Exception {
        load("/play/LAND?delivery=early-hints");
        assertThat(events).containsExactly("103 " + links("play.html"), "200 ");
        assertThat(Pushes.with(Pushes.client().build(), "/play/LAND").keySet())
                .allSatisfy(path -> assertThat(events.get(0)).contains("<" + path + ">"));
    }

    @Test
    void theyGoAheadOverTlsToo() throws Exception {
        load(secure, Pushes.request("/play/LAND?delivery=early-hints").build().uri());
        load(secure, Pushes.request("/").build().uri(), "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document");
        assertThat(events).containsExactly("103 " + links("play.html"), "200 ", "103 " + links("index.html"), "200 ");
    }

    @Test
    void aBrowserThatOpensAPageGetsThemOnce() throws Exception {
        load("/", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document");
        assertThat(events).containsExactly("103 " + links("index.html"), "200 ");
    }

    @Test
    void aFrameInAPageGetsNone() throws Exception {
        load("/", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "iframe");
        assertThat(events).containsExactly("200 ");
    }

    @Test
    void aPageForAWrongAddressHasThemToo() throws Exception {
        load("/nothing?x", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document", "Accept", "text/html");
        assertThat(events).containsExactly("103 " + links("missing.html"), "404 ");
    }

    @Test
    void theirNamesMayStandInTheAnswerInstead() throws Exception {
        load("/?delivery=preload");
        assertThat(events).containsExactly("200 " + links("index.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?delivery=early-hints", "?delivery=push"})
    void theOlderVersionGetsNone(String query) {
        try (RawSocket socket = new RawSocket(TestHttp.here().server())) {
            String answer = socket.send("GET /" + query + " HTTP/1.1\r\nHost: localhost\r\n" + NAVIGATION
                            + "Connection: close\r\n\r\n")
                    .readUntil("</html>", Duration.ofSeconds(8));
            assertThat(answer)
                    .startsWith("HTTP/1.1 200 OK")
                    .doesNotContainIgnoringCase("\nlink:")
                    .contains("</html>");
        }
    }

    @Test
    void namesThatNoPageWaitsForAreNotToldOf() {
        assertThat(Stream.of("index.html", "play.html").map(this::links)).noneMatch(links -> links.contains(".svg"));
    }
}
