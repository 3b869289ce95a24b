package dev.landline.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.landline.delivery.Delivery;
import dev.landline.room.Ends;
import dev.landline.room.Room;
import dev.landline.room.Rooms;
import dev.landline.testing.RawSocket;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks only for the headers of an answer that does not end gets them, and is no reader. */
@QuarkusTest
class HeadTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    Rooms rooms;

    @Inject
    Delivery delivery;

    @ParameterizedTest
    @CsvSource({
        "/frames, Accept: application/json, application/json",
        "/frames, Prefer: wait=5, application/json",
        "/frames/stream, Accept: application/x-ndjson, application/x-ndjson",
        "/frames/stream, Accept: application/octet-stream, application/octet-stream",
        "/frames/events, Accept: text/event-stream, text/event-stream",
        "/scoreboard, Accept: application/json, application/json",
        "/scoreboard/events, Accept: text/event-stream, text/event-stream"
    })
    void headersComeAloneAndTheConnectionServesOn(String path, String header, String type) {
        TestHttp http = TestHttp.here();
        Room own = rooms.find(http.createQuietRoom()).orElseThrow();
        try (RawSocket socket = new RawSocket(http.server())) {
            String head = socket.send("HEAD /api/rooms/" + own.id() + path + " HTTP/1.1\r\nHost: localhost\r\n" + header
                            + "\r\n\r\n")
                    .readUntil("\r\n\r\n", SOON);
            assertThat(head).startsWith("HTTP/1.1 200").containsIgnoringCase("content-type: " + type);
            assertThat(head).endsWith("\r\n\r\n");

            String next = socket.send("GET /api/rooms/" + own.id() + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .readUntil("\"id\"", SOON);
            assertThat(next).startsWith("HTTP/1.1 200");
            await().untilAsserted(() -> assertThat(delivery.readers(own)).isZero());
        } finally {
            Ends.now(own);
        }
    }
}
