package dev.landline.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.testing.LogCapture;
import dev.landline.testing.TestHttp;
import dev.landline.testing.TestSocket;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A seat token is told once, to whom it is given, and stands in no log, no address and no other answer. */
@QuarkusTest
class SecretsTest {

    private static final Logger OURS = Logger.getLogger("dev.landline");

    private final TestHttp http = TestHttp.here();
    private final URI server = http.server();

    @BeforeEach
    void logEverything() {
        OURS.setLevel(Level.FINE);
    }

    @AfterEach
    void logAsBefore() {
        OURS.setLevel(null);
    }

    @Test
    void aTokenStandsInNoLogAndIsNotSaidBack() {
        String token;
        String malformed;
        LogCapture log = LogCapture.start();
        try (log) {
            token = http.take("LAND", "Ada L.").path("token").textValue();
            try (TestSocket socket = TestSocket.playing(server, "LAND", token)) {
                socket.next("delta");
                socket.turn(1, "up").turn(2, token);
                malformed = socket.next("bye").toString();
            }
            try (TestSocket elsewhere = TestSocket.open(server, "LAND")) {
                elsewhere.say("{\"kind\":\"%s\"}", token);
                malformed += elsewhere.next("bye");
            }
            http.post("/api/rooms/LAND/seats", "{\"" + token + "\":\"" + token);
            http.delete("/api/rooms/LAND/seats/me", token);
            malformed += http.delete("/api/rooms/LAND/seats/me", token).body();
            malformed +=
                    http.post("/api/rooms/LAND/seats", "{\"" + token + "\":1}").body();
            malformed +=
                    http.get("/api/rooms").body() + http.get("/api/rooms/LAND").body();
        }

        assertThat(malformed).contains("malformed", "bye").doesNotContain(token);
        assertThat(log.text()).doesNotContain(token);
    }
}
