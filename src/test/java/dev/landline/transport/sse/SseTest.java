package dev.landline.transport.sse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.log.Position;
import dev.landline.room.Ends;
import dev.landline.room.Room;
import dev.landline.room.Rooms;
import dev.landline.room.Stopped;
import dev.landline.testing.ManualTicker;
import dev.landline.testing.RawSocket;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only events have: ids that browsers send back, and comments. */
@QuarkusTest
class SseTest {

    private final ManualTicker ticker = new ManualTicker();

    @Inject
    Rooms rooms;

    private Room room;

    @BeforeEach
    void play() {
        room = Stopped.open(rooms, ticker);
        ticker.advance(Duration.ofSeconds(16));
    }

    @AfterEach
    void end() {
        Ends.now(room, ticker);
    }

    private String events(String query, String lastEventId) {
        try (RawSocket socket = new RawSocket(TestHttp.here().server())) {
            return socket.send("GET /api/rooms/" + room.id() + "/frames/events" + query
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/event-stream\r\nLast-Event-ID: "
                            + lastEventId
                            + "\r\n\r\n")
                    .readUntil("\"seq\":320", Duration.ofSeconds(5));
        }
    }

    private Position at(long seq) {
        return new Position(room.log().epoch(), seq);
    }

    @Test
    void theLastEventIdWinsOverAfter() {
        String answer = events("?after=" + at(20), at(310).toString());

        assertThat(answer.substring(answer.indexOf("id: "))).startsWith("id: " + at(311) + "\nevent: delta\ndata: {");
    }

    @Test
    void withoutAnIdTheAfterCounts() {
        assertThat(events("?after=" + at(315), "")).contains("id: " + at(316)).doesNotContain("id: " + at(315));
    }

    @Test
    void anIdThatIsNoPositionIsMalformed() {
        assertThat(events("?after=" + at(315), "yesterday"))
                .startsWith("HTTP/1.1 400")
                .contains("Last-Event-ID");
    }

    @Test
    void itOpensAtOnceAndHasACommentEveryFifteenSecondsOfPlay() {
        String answer = events("?after=" + at(290), "");

        assertThat(answer).contains("text/event-stream", "retry: 1000\n\n");
        assertThat(answer.indexOf("\n: still here\n\n"))
                .isBetween(answer.indexOf("id: " + at(300)), answer.indexOf("id: " + at(301)));
    }
}
