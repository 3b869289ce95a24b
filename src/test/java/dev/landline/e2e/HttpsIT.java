package dev.landline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import dev.landline.testing.PackagedServer;
import dev.landline.testing.TestHttp;
import dev.landline.testing.Trusting;
import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same game over HTTPS, and without it where it cannot be had. */
class HttpsIT {

    private static final Path LOG = Path.of("target", "https-server.log");

    private static final String NAVIGATION = "performance.getEntriesByType('navigation')[0]";

    @RegisterExtension
    final BrowserExtension browser = new BrowserExtension();

    @TempDir
    Path data;

    private PackagedServer server(int sslPort, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("-Dquarkus.http.ssl-port=" + sslPort);
        all.add("-Dlandline.https.folder=" + data.resolve("https"));
        return new PackagedServer(LOG, all.toArray(String[]::new));
    }

    /** Where it is, once it is open: the server opens its doors one after the other. */
    static URL secure(int sslPort) throws IOException {
        await("HTTPS")
                .atMost(Duration.ofSeconds(10))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    new Socket("localhost", sslPort).close();
                    return true;
                });
        return URI.create("https://localhost:" + sslPort).toURL();
    }

    @Test
    void aPageIsLoadedOverHttp2AndPlaysOverASecureSocket() throws IOException {
        int sslPort = PackagedServer.freePort();
        try (PackagedServer server = server(sslPort)) {
            String room = new Rooms(server.url()).quiet();
            BrowserContext person = browser.person(
                    secure(sslPort),
                    new Browser.NewContextOptions().setViewportSize(1440, 900).setIgnoreHTTPSErrors(true));
            Player player = Player.in(person, room);
            player.waitUntilAlive();
            player.waitFor("landline.line === 'websocket'");
            assertThat(player.text(NAVIGATION + ".nextHopProtocol")).isEqualTo("h2");
            assertThat(player.text("performance.getEntriesByType('resource')"
                            + ".filter(({ name }) => name.includes('/static/')"
                            + " && !performance.getEntriesByName(name).every(({ nextHopProtocol }) => nextHopProtocol === 'h2'))"
                            + ".length"))
                    .isEqualTo("0");
            player.waitUntilInStep();
            assertThat(player.number("landline.wrongSums")).isZero();
            player.leave();
        }
    }

    /** What the server saw and did stands in its answer, where the page's scripts read it. */
    @Test
    void theBrowserRefusesPushesAndGetsItsPage() throws IOException {
        int sslPort = PackagedServer.freePort();
        try (PackagedServer server = server(sslPort)) {
            String room = new Rooms(server.url()).quiet();
            BrowserContext person =
                    browser.person(secure(sslPort), new Browser.NewContextOptions().setIgnoreHTTPSErrors(true));
            Player player = Player.opens(person, "/play/" + room + "?delivery=push");
            player.waitUntilAlive();
            assertThat(player.text(NAVIGATION + ".nextHopProtocol")).isEqualTo("h2");
            assertThat(player.text(
                            NAVIGATION + ".serverTiming.map(({ name, description }) => name + ' ' + description)"))
                    .isEqualTo("[delivery none, push refused]");
            player.leave();
        }
    }

    /** It vouches for this key. Where it only lets errors of a certificate pass, no file is reported as hinted at. */
    @Test
    void aBrowserThatTrustsTheCertificateUsesEarlyHints() throws Exception {
        int sslPort = PackagedServer.freePort();
        try (PackagedServer server = server(sslPort);
                Playwright playwright = Chromium.playwright();
                Browser trusting = Chromium.launch(playwright, Trusting.flag(data.resolve("https/landline.crt")));
                BrowserContext person = trusting.newContext(new Browser.NewContextOptions()
                        .setBaseURL(secure(sslPort).toString()))) {
            String room = new Rooms(server.url()).quiet();
            Player player = Player.opens(person, "/play/" + room + "?delivery=early-hints");
            player.waitUntilAlive();
            assertThat(player.text(
                            NAVIGATION + ".serverTiming.map(({ name, description }) => name + ' ' + description)"))
                    .isEqualTo("[delivery early-hints, push refused]");
            assertThat(player.number("performance.getEntriesByType('resource')"
                            + ".filter(({ initiatorType }) => initiatorType === 'early-hints').length"))
                    .isPositive();
            player.leave();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "key-store"})
    void aCertificateOfOnesOwnIsUsedInstead(String given) throws Exception {
        Path own = Files.createDirectory(data.resolve("own"));
        new CertificateGenerator(own, true)
                .generate(new CertificateRequest()
                        .withName("own")
                        .withCN("localhost")
                        .withSubjectAlternativeName("DNS:localhost")
                        .withPassword("password-of-the-tests")
                        .withFormats(List.of(Format.PEM, Format.PKCS12)));
        String[] options = given.equals("files")
                ? new String[] {"files=" + own.resolve("own.crt"), "key-files=" + own.resolve("own.key")}
                : new String[] {
                    "key-store-file=" + own.resolve("own-keystore.p12"), "key-store-password=password-of-the-tests"
                };
        int sslPort = PackagedServer.freePort();
        try (PackagedServer server = server(
                sslPort,
                "-Dquarkus.http.ssl.certificate." + options[0],
                "-Dquarkus.http.ssl.certificate." + options[1])) {
            HttpRequest request = HttpRequest.newBuilder(secure(sslPort).toURI().resolve("/api/rooms"))
                    .build();
            assertThat(Trusting.certificate(own.resolve("own.crt"))
                            .build()
                            .send(request, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(data.resolve("https")).doesNotExist();
            assertThat(Files.readString(LOG)).doesNotContain("There is no HTTPS", "ERROR");
        }
    }

    @Test
    void aTakenPortIsNamedAndHttpGoesOn() throws IOException {
        try (ServerSocket taken = new ServerSocket(0);
                PackagedServer server = server(taken.getLocalPort())) {
            TestHttp http = TestHttp.to(server.url());
            assertThat(http.get("/").statusCode()).isEqualTo(200);
            assertThat(http.post("/api/assets/doors", "{\"protocol\":\"h2\",\"rttMs\":0}")
                            .body())
                    .contains("/problems/no-https");
            assertThat(http.post("/api/assets/loads", "{\"delivery\":\"push\",\"rttMs\":0,\"workMs\":0}")
                            .body())
                    .contains("/problems/no-https");
            assertThat(Files.readString(LOG))
                    .containsOnlyOnce("There is no HTTPS, HTTP goes on without it: port " + taken.getLocalPort()
                            + " (quarkus.http.ssl-port) cannot be had")
                    .doesNotContain("ERROR");
        }
    }

    @Test
    void aFolderThatCannotBeIsNamedAndHttpGoesOn() throws IOException {
        Files.writeString(data.resolve("https"), "in the way");
        try (PackagedServer server = server(0)) {
            assertThat(TestHttp.to(server.url()).get("/").statusCode()).isEqualTo(200);
            assertThat(Files.readString(LOG))
                    .containsOnlyOnce("There is no HTTPS, HTTP goes on without it: no certificate can be kept in")
                    .doesNotContain("ERROR");
        }
    }
}
