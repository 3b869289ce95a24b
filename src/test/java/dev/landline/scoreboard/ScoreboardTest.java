package dev.landline.scoreboard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.landline.delivery.Delivery;
import dev.landline.room.Ends;
import dev.landline.room.Room;
import dev.landline.room.Rooms;
import dev.landline.room.Stopped;
import dev.landline.testing.LogCapture;
import dev.landline.testing.ManualTicker;
import dev.landline.testing.Played;
import dev.landline.testing.RawSocket;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scoreboard over HTTP. */
@QuarkusTest
class ScoreboardTest {

    private static final int READERS = 1000;
    private static final Duration SOON = Duration.ofSeconds(8);

    private final ManualTicker ticker = new ManualTicker();
    private final TestHttp http = TestHttp.here();

    @Inject
    Rooms rooms;

    @Inject
    Delivery delivery;

    private Room room;

    @BeforeEach
    void play() {
        room = Stopped.open(rooms, ticker);
        ticker.advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void end() {
        if (room.ended() == null) {
            Ends.now(room, ticker);
        }
    }

    private RawSocket read(String query, String... headers) {
        StringBuilder request = new StringBuilder(
                "GET /api/rooms/" + room.id() + "/scoreboard/events" + query + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return new RawSocket(http.server(), 2048)
                .send(request.append("\r\n").toString().getBytes(UTF_8));
    }

    /** A reader, once it is one. */
    private RawSocket reading(String query, String... headers) {
        int before = delivery.readers(room);
        RawSocket socket = read(query, headers);
        await().atMost(SOON).until(() -> delivery.readers(room) > before);
        return socket;
    }

    private void tick() {
        ticker.advance(Duration.ofMillis(50));
    }

    /** Somebody sits down in this tick or the next: a bot may have to give way first. */
    private void join(String nick) {
        room.take(nick);
        tick();
        tick();
    }

    @Test
    void itOpensAtOnceWithTheHeadersThatKeepProxiesFromHoldingItBack() {
        try (RawSocket socket = reading("")) {
            tick();
            String answer = socket.readUntil("event: standings", SOON);
            assertThat(answer)
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("content-type: text/event-stream")
                    .contains("Cache-Control: no-store", "X-Accel-Buffering: no", "retry: 1000\n\n")
                    .doesNotContainIgnoringCase("content-encoding");
        }
    }

    @Test
    void theStandingsAreAnAnswerOfTheirOwn() {
        HttpResponse<String> answer = http.get("/api/rooms/LAND/scoreboard");
        JsonNode standings = Played.json(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(standings.path("room").textValue()).isEqualTo("LAND");
        assertThat(standings.path("standings").size()).isPositive();
        assertThat(http.get("/api/rooms/land/scoreboard").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/scoreboard", "/scoreboard/events"})
    void anUnknownRoomIsSaidSo(String path) {
        HttpResponse<String> answer = http.get("/api/rooms/ZZZZZZ22" + path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Played.json(answer.body()).path("type").textValue()).isEqualTo("/problems/unknown-room");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "e:-1", ":1", "E:1", "e:1:2", "e:9999999999999999", "<script>"})
    void aPlaceOfAnotherFormIsMalformed(String place) {
        try (RawSocket socket = read("", "Last-Event-ID: " + place)) {
            assertThat(socket.readUntil("Last-Event-ID must", SOON))
                    .startsWith("HTTP/1.1 400")
                    .contains("/problems/malformed");
        }
        assertThat(delivery.readers(room)).isZero();
    }

    @Test
    void whoWasCutOffComesBackToWhatItMissed() {
        String epoch = room.log().epoch();
        try (RawSocket first = reading("")) {
            tick();
            first.readUntil("event: standings", SOON);
            join("Ada");
            first.readUntil("\"nick\":\"Ada\"", SOON);
        }
        await().until(() -> delivery.readers(room) == 0);
        join("Bob");
        ticker.advance(Duration.ofSeconds(5));
        try (RawSocket again = reading("?after=" + epoch + ":0", "Last-Event-ID: " + epoch + ":1")) {
            String missed = again.readUntil("\"nick\":\"Bob\"}", SOON);
            assertThat(missed).contains("id: " + epoch + ":1\nevent: standings\n", "\"nick\":\"Bob\"}");
            List<Long> numbers = numbers(missed);
            assertThat(numbers.getFirst()).as("the header wins").isEqualTo(2);
            for (int i = 1; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).isEqualTo(numbers.get(i - 1) + 1);
            }
        }
        await().until(() -> delivery.readers(room) == 0);
        try (RawSocket other = reading("?after=" + epoch + ":0")) {
            assertThat(numbers(other.readUntil("\"n\":2", SOON)).getFirst()).isEqualTo(1);
        }
    }

    private static List<Long> numbers(String events) {
        List<Long> numbers = new ArrayList<>();
        for (String part : events.split("event: happening\ndata: \\{\"n\":")) {
            if (Character.isDigit(part.charAt(0))) {
                numbers.add(Long.parseLong(part.substring(0, part.indexOf(','))));
            }
        }
        return numbers;
    }

    @Test
    void aThousandReadersHoldNoThreadAndAllAreTold() {
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        List<RawSocket> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(read(""));
        }
        await().atMost(SOON).until(() -> delivery.readers(room) == READERS);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - threads)
                .isLessThan(20);
        ticker.advance(Duration.ofSeconds(1));
        join("Everybody");
        assertThat(readers)
                .allSatisfy(reader ->
                        assertThat(reader.readUntil("Everybody", SOON)).contains("Everybody"));
        readers.forEach(RawSocket::close);
        await().atMost(SOON).until(() -> delivery.readers(room) == 0);
    }

    @Test
    void theLastEventIsABye() {
        try (RawSocket socket = reading("")) {
            tick();
            socket.readUntil("event: standings", SOON);
            Ends.now(room, ticker);
            assertThat(socket.readUntil("}\n\n\r\n0\r\n", SOON))
                    .contains("event: bye\ndata: {\"kind\":\"bye\",\"code\":4410");
        }
    }

    @Test
    void nicksOfEvilIntentAreIntactAndNowhereInTheLog() throws Exception {
        List<String> nicks = List.of(
                "<script>1</script",
                "\"},{\"seat\":9",
                "\u202e\u05e9\u05dc\u05d5\u05dd<b>",
                "\ud83d\udc69\u200d\ud83d\ude80'--");
        try (LogCapture log = LogCapture.start();
                RawSocket socket = reading("")) {
            tick();
            socket.readUntil("event: standings", SOON);
            for (String nick : nicks) {
                String body =
                        JsonNodeFactory.instance.objectNode().put("nick", nick).toString();
                var answer = http.request("/api/rooms/" + room.id() + "/seats")
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body));
                var sent = java.util.concurrent.CompletableFuture.supplyAsync(() -> http.send(answer));
                await().atMost(SOON).until(() -> {
                    tick();
                    return sent.isDone();
                });
                if (sent.join().statusCode() == 400) {
                    continue; // too long: refused
                }
                String shown = Played.json(sent.join().body()).path("nick").textValue();
                tick();
                String raw = new String(new ObjectMapper().writeValueAsBytes(shown), ISO_8859_1); // as the socket reads
                assertThat(socket.readUntil("\"nick\":" + raw, SOON)).contains("\"nick\":" + raw);
                assertThat(log.text()).doesNotContain(shown);
            }
        }
    }
}
