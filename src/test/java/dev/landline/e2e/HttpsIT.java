package dev.landline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import dev.landline.testing.PackagedServer;
import dev.landline.testing.TestHttp;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The same game over HTTPS, and without it where it cannot be had. */
class HttpsIT {

    private static final Path LOG = Path.of("target", "https-server.log");

    @RegisterExtension
    final BrowserExtension browser = new BrowserExtension();

    @TempDir
    Path data;

    private PackagedServer server(int sslPort) {
        return new PackagedServer(
                LOG, "-Dquarkus.http.ssl-port=" + sslPort, "-Dlandline.https.folder=" + data.resolve("https"));
    }

    @Test
    void aPageIsLoadedOverHttp2AndPlaysOverASecureSocket() throws IOException {
        int sslPort = PackagedServer.freePort();
        try (PackagedServer server = server(sslPort)) {
            String room = new Rooms(server.url()).quiet();
            URL secure = URI.create("https://localhost:" + sslPort).toURL();
            BrowserContext person = browser.person(
                    secure,
                    new Browser.NewContextOptions().setViewportSize(1440, 900).setIgnoreHTTPSErrors(true));
            Player player = Player.in(person, room);
            player.waitUntilAlive();
            player.waitFor("landline.line === 'websocket'");
            assertThat(player.text("performance.getEntriesByType('navigation')[0].nextHopProtocol"))
                    .isEqualTo("h2");
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

    @Test
    void aTakenPortIsNamedAndHttpGoesOn() throws IOException {
        try (ServerSocket taken = new ServerSocket(0);
                PackagedServer server = server(taken.getLocalPort())) {
            assertThat(TestHttp.to(server.url()).get("/").statusCode()).isEqualTo(200);
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
