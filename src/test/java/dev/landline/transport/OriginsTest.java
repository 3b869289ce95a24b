package dev.landline.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.testing.RawSocket;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites are refused on every line, and no answer invites them. */
@QuarkusTest
class OriginsTest {

    private static String answer(String request, String origin) {
        try (RawSocket socket = new RawSocket(TestHttp.here().server())) {
            return socket.send(request
                            + " HTTP/1.1\r\nHost: play.example\r\nContent-Length: 0\r\nConnection: close\r\nOrigin: "
                            + origin
                            + "\r\n\r\n")
                    .readUntil("\r\n0\r\n", java.time.Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/rooms/LAND/frames",
                "GET /api/rooms/LAND/frames/stream",
                "GET /api/rooms/LAND/frames/events",
                "GET /api/rooms/events",
                "GET /api/rooms/LAND/scoreboard",
                "GET /api/rooms/LAND/scoreboard/events",
                "POST /api/rooms/LAND/intents",
                "POST /api/rooms/LAND/seats",
                "DELETE /api/rooms/LAND/seats/me",
                "POST /api/rooms;x/quick",
                "POST //api/rooms/quick",
                "POST /api/rooms/%71uick",
                "OPTIONS /api/rooms/quick"
            })
    void aForeignPageIsRefused(String request) {
        assertThat(answer(request, "https://evil.example"))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json", "/problems/forbidden-origin")
                .doesNotContainIgnoringCase("access-control-allow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/rooms/LAND/frames",
                "GET /api/rooms/LAND/frames/stream",
                "GET /api/rooms/LAND/frames/events",
                "GET /api/rooms/events",
                "GET /api/rooms/LAND/scoreboard",
                "GET /api/rooms/LAND/scoreboard/events",
                "POST /api/rooms/quick"
            })
    void aPageOfThisServerIsNot(String request) {
        assertThat(answer(request, "https://play.example"))
                .startsWith("HTTP/1.1 200")
                .contains("Cache-Control: no-store", "X-Accel-Buffering: no")
                .doesNotContainIgnoringCase("access-control-allow");
    }
}
