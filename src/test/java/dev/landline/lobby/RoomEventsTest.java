package dev.landline.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.landline.testing.Played;
import dev.landline.testing.RawSocket;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The list of rooms as it changes, over HTTP. */
@QuarkusTest
class RoomEventsTest {

    private static final Duration SOON = Duration.ofSeconds(8);

    private final TestHttp http = TestHttp.here();

    @Inject
    LiveRooms live;

    private RawSocket asks(String method) {
        return new RawSocket(http.server()).send(method + " /api/rooms/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    @Test
    void aRoomThatIsMadeAppearsWithItsThumb() {
        try (RawSocket reader = asks("GET")) {
            String start = reader.readUntil("]\n\n", SOON);
            assertThat(start)
                    .startsWith("HTTP/1.1 200")
                    .contains("text/event-stream", "Cache-Control: no-store", "X-Accel-Buffering: no")
                    .doesNotContainIgnoringCase("content-encoding")
                    .contains("retry: 1000\n\n", "event: rooms\ndata: [", "\"id\":\"LAND\"");

            String room = http.createRoom("{\"size\":\"small\"}");
            assertThat(reader.readUntil("\"id\":\"" + room, SOON)).contains("event: room\n");
            assertThat(reader.readUntil("\"thumb\":[", SOON)).contains("\"thumb\":[");
        }
        await().atMost(SOON).until(() -> live.readers() == 0);
    }

    @Test
    void aHostileNameIsCleanedAndStaysTextInOneLine() {
        try (RawSocket reader = asks("GET")) {
            reader.readUntil("]\n\n", SOON);
            String room =
                    http.createRoom("{\"size\":\"small\",\"minPlayers\":0,\"name\":\"<b>\\n\\u202e\\ndata: x\\\"\"}");
            String told = reader.readUntil("\"id\":\"" + room, SOON) + reader.readUntil("\n\n", SOON);
            String line = told.lines()
                    .filter(one -> one.contains("\"id\":\"" + room))
                    .findFirst()
                    .orElseThrow();
            assertThat(line).startsWith("data: {");
            assertThat(Played.json(line.substring(6)).path("name").textValue()).isEqualTo("<b> data: x\"");
        }
    }

    @Test
    void theHeadersComeAloneToWhoAsksForThem() {
        try (RawSocket asking = asks("HEAD")) {
            assertThat(asking.readUntil("\r\n\r\n", SOON))
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("content-type: text/event-stream")
                    .endsWith("\r\n\r\n");
        }
    }

    @Test
    void aNameOrACodeThatWillNotDoIsNamedInTheAnswer() {
        HttpResponse<String> longName = http.post("/api/rooms", "{\"name\":\"12345678901234567\"}");
        assertThat(longName.statusCode()).isEqualTo(400);
        assertThat(longName.body()).contains("name must be at most 16 characters");

        HttpResponse<String> reserved = http.post("/api/rooms", "{\"code\":\"events\"}");
        assertThat(reserved.statusCode()).isEqualTo(400);
        assertThat(reserved.body()).contains("code must not be EVENTS");
    }

    @Test
    void theAddressAnswersNoOtherMethod() {
        assertThat(http.post("/api/rooms/events", "{}").statusCode()).isEqualTo(405);
    }
}
