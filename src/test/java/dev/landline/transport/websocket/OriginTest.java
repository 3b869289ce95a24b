package dev.landline.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.testing.RawSocket;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages may open a WebSocket, and that no spelling of the path gets around it. */
@QuarkusTest
class OriginTest {

    private final URI server = TestHttp.here().server();

    private String statusOf(String path, String... headers) {
        try (RawSocket socket = new RawSocket(server)) {
            return socket.send(RawSocket.upgrade(path, headers)).status().split(" ")[1];
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, http://evil.example",
        "localhost:8080, https://evil.example:8080",
        "localhost:8080, http://localhost:8081",
        "localhost:8080, http://localhost",
        "localhost:8080, http://localhost:8080.evil.example",
        "localhost:8080, http://localhost:8080@evil.example",
        "localhost:8080, http://evil.example/localhost:8080",
        "localhost:8080, null",
        "localhost:8080, file://",
        "localhost:8080, not an origin",
        "192.168.1.20:8080, http://192.168.1.21:8080"
    })
    void aPageFromAnotherSiteIsRefused(String host, String origin) {
        assertThat(statusOf("/api/rooms/LAND/socket", "Host: " + host, "Origin: " + origin))
                .isEqualTo("403");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, http://localhost:8080",
        "localhost, http://localhost",
        "192.168.1.20:8080, http://192.168.1.20:8080",
        "Landline.local:8080, http://landline.local:8080",
        "[fe80::1]:8080, http://[fe80::1]:8080",
        "play.example, https://play.example"
    })
    void aPageFromThisServerIsAllowedByWhateverAddressItWasReached(String host, String origin) {
        assertThat(statusOf("/api/rooms/LAND/socket", "Host: " + host, "Origin: " + origin))
                .isEqualTo("101");
    }

    @Test
    void aClientThatIsNoBrowserSendsNoOriginAndIsAllowed() {
        assertThat(statusOf("/api/rooms/LAND/socket", "Host: localhost:8080")).isEqualTo("101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/rooms/LAND;x/socket",
                "/api/rooms/LAND/socket;x",
                "/api/rooms/LAND/socket%3Bx",
                "/api/rooms%2FLAND%2Fsocket",
                "/api/rooms/LAND%2Fsocket",
                "/api/rooms/LAND%5Csocket",
                "/api/rooms/LAND/socket%5C",
                "/api/rooms/LAND/socket/",
                "//api/rooms/LAND/socket",
                "/api/./rooms/LAND/socket",
                "/api/x/../rooms/LAND/socket",
                "/api/x/%2e%2e/rooms/LAND/socket",
                "/api/rooms/%4CAND/socket",
                "/api/rooms/LAND/%73ocket",
                "/api/rooms/LAND%00/socket",
                "/API/rooms/LAND/socket"
            })
    void noSpellingOfThePathGetsAroundTheOrigin(String path) {
        assertThat(statusOf(path, "Host: localhost:8080", "Origin: http://evil.example"))
                .isIn("400", "403", "404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/rooms/LAND%2Fsocket", "/api/rooms/LAND%5Csocket", "/api/rooms/LAND/socket%3Bx"})
    void anEncodedSeparatorLeadsNowhere(String path) {
        assertThat(statusOf(path, "Host: localhost:8080")).isEqualTo("404");
    }
}
