package dev.landline.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP/2 server push with the JDK's client, which accepts it. */
@QuarkusTest
class PushTest {

    private final Build build = Build.packaged();
    private final HttpClient client = Pushes.client().build();

    private List<String> critical(String page) {
        return Pushes.page(build, page).critical().stream().map(BuiltFile::path).toList();
    }

    @ParameterizedTest
    @CsvSource({"/, index.html", "/play/LAND, play.html"})
    void aPageComesWithWhatItWaitsFor(String path, String page) throws Exception {
        Map<String, HttpResponse<byte[]>> pushed = Pushes.with(client, path);
        assertThat(pushed).hasSizeGreaterThan(3).containsOnlyKeys(critical(page));
        for (String file : pushed.keySet()) {
            HttpResponse<byte[]> fetched = client.send(Pushes.request(file).build(), BodyHandlers.ofByteArray());
            assertThat(pushed.get(file).statusCode()).isEqualTo(200);
            assertThat(pushed.get(file).body()).as(file).isEqualTo(fetched.body());
            assertThat(pushed.get(file).headers()).as(file).isEqualTo(fetched.headers());
        }
    }

    @Test
    void aWrongAddressDoesToo() {
        assertThat(Pushes.with(client, "/nothing", "Accept", "text/html")).containsOnlyKeys(critical("missing.html"));
    }

    @Test
    void whatIsPushedIsInTheFormThatTheClientReads() {
        assertThat(Pushes.with(client, "/", "Accept-Encoding", "br"))
                .hasEntrySatisfying(
                        critical("index.html").get(0),
                        file -> assertThat(file.headers().firstValue("Content-Encoding"))
                                .contains("br"));
    }

    @Test
    void itIsPushedWithoutTlsToo() throws Exception {
        HttpClient plain = HttpClient.newHttpClient();
        plain.send(TestHttp.here().request("/api/rooms").build(), BodyHandlers.discarding()); // upgrades to HTTP/2
        assertThat(PushClient.load(plain, TestHttp.here().request("/").build())).hasSameSizeAs(critical("index.html"));
    }

    @Test
    void aSecondVisitIsPushedNothing() {
        HttpClient visitor = Pushes.client().cookieHandler(new CookieManager()).build();
        assertThat(Pushes.with(visitor, "/")).isNotEmpty();
        assertThat(Pushes.with(visitor, "/")).isEmpty();
        assertThat(Pushes.with(visitor, "/play/LAND"))
                .as("another page waits for other files")
                .isNotEmpty();
        assertThat(Pushes.with(visitor, "/play/OTHER")).isEmpty();
        assertThat(Pushes.with(visitor, "/?delivery=push")).as("asked for").isNotEmpty();
    }

    /** Browsers send each cookie in a header of its own over HTTP/2 (RFC 9113, section 8.2.3). */
    @Test
    void itIsKnownAgainAmongCookiesOfOthers() {
        assertThat(Pushes.with(
                        client, "/", "Cookie", "theirs=1", "Cookie", KnownPages.COOKIE + "=" + build.id() + ".index"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "landline-files",
                "landline-files=",
                "landline-files=\"",
                "landline-files=ID.%0d%0aSet-Cookie: x=y",
                ";;=;"
            })
    void aHostileCookieChangesNothing(String cookie) {
        HttpRequest request = Pushes.request("/")
                .header("Cookie", cookie.replace("ID", build.id()))
                .build();
        assertThat(PushClient.load(client, request)).hasSameSizeAs(critical("index.html"));
        assertThat(accepting(client, request).headers().allValues("Set-Cookie"))
                .singleElement(STRING)
                .startsWith("landline-files=" + build.id() + ".index;");
    }

    @Test
    void aCookieThatCameOverTlsStaysThere() throws Exception {
        assertThat(cookie(accepting(client, Pushes.request("/").build())))
                .containsIgnoringCase("; Secure")
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("; SameSite=Lax");

        HttpClient plain = HttpClient.newHttpClient();
        plain.send(TestHttp.here().request("/api/rooms").build(), BodyHandlers.discarding()); // upgrades to HTTP/2
        assertThat(cookie(accepting(plain, TestHttp.here().request("/").build())))
                .doesNotContainIgnoringCase("secure");
    }

    private static String cookie(HttpResponse<?> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static HttpResponse<Void> accepting(HttpClient client, HttpRequest request) {
        return client.sendAsync(
                        request,
                        BodyHandlers.discarding(),
                        PushPromiseHandler.of(promised -> BodyHandlers.discarding(), new ConcurrentHashMap<>()))
                .join();
    }

    @Test
    void whoHasThePageIsPushedNothing() throws Exception {
        String tag = client.send(Pushes.request("/").build(), BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(Pushes.with(client, "/", "If-None-Match", tag)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"early-hints", "preload", "none"})
    void whoAsksForSomethingElseIsPushedNothing(String delivery) {
        assertThat(Pushes.with(client, "/?delivery=" + delivery)).isEmpty();
    }

    @Test
    void theOlderVersionIsPushedNothing() {
        HttpClient older = Pushes.client().version(Version.HTTP_1_1).build();
        assertThat(Pushes.with(older, "/?delivery=push")).isEmpty();
    }

    /** Without a push handler the JDK's client forbids pushes. A push would leave it without an answer. */
    @Test
    void whoForbidsPushesIsAnsweredWithoutThem() throws Exception {
        HttpResponse<String> response =
                client.send(Pushes.request("/?delivery=push").build(), BodyHandlers.ofString());
        assertThat(response.version()).isEqualTo(Version.HTTP_2);
        assertThat(response.body()).contains("<landline-lobby>");
        assertThat(response.headers().firstValue("Server-Timing")).contains("delivery;desc=none, push;desc=refused");
    }

    @Test
    void theServerTellsWhatItSawAndDid() {
        HttpResponse<Void> response =
                accepting(client, Pushes.request("/?delivery=push").build());
        assertThat(response.headers().firstValue("Server-Timing")).contains("delivery;desc=push, push;desc=allowed");
    }

    @Test
    void theDocsQuoteThisClient() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/landline/assets/PushClient.java"));
        assertThat(Files.readString(Path.of("docs/lines.md"))).contains("```java\n" + source + "```\n");
    }
}
