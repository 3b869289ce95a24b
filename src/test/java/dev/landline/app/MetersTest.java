package dev.landline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.log.Position;
import dev.landline.protocol.Intent;
import dev.landline.protocol.LineName;
import dev.landline.protocol.ProblemException;
import dev.landline.protocol.ViewReport;
import dev.landline.room.Ends;
import dev.landline.room.Occupant;
import dev.landline.room.Room;
import dev.landline.room.Rooms;
import dev.landline.room.Seated;
import dev.landline.room.Stopped;
import dev.landline.sim.Heading;
import dev.landline.testing.ManualTicker;
import dev.landline.testing.Played;
import dev.landline.testing.RawSocket;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each meter is moved by what it counts (readers that are overtaken: DeliveryTest), and docs/operations.md lists them all. */
@QuarkusTest
class MetersTest {

    private static final Duration SOON = Duration.ofSeconds(8);
    private static final String CLIENT = "client-of-the-meters";

    private final TestHttp http = TestHttp.here();
    private final ManualTicker ticker = new ManualTicker();

    @Inject
    Rooms rooms;

    private Room room;

    @BeforeEach
    void open() {
        room = Stopped.open(rooms, ticker);
        ticker.advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void end() {
        if (room.ended() == null) {
            Ends.now(room, ticker);
        }
    }

    private String scrape() {
        return http.send(http.request("/q/metrics").header("Accept", "text/plain"))
                .body();
    }

    /** The sum over all samples of this name whose labels hold these. */
    private double value(String name, String... labels) {
        return scrape().lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String path(String rest) {
        return "/api/rooms/" + room.id() + rest;
    }

    private Occupant player() {
        CompletableFuture<Seated> answer = room.take("Ada").toCompletableFuture();
        ticker.advance(Duration.ofMillis(100));
        return room.occupant(answer.join().token()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "poll, json, /frames, Accept: application/json",
        "longpoll, json, /frames, Prefer: wait=5",
        "stream, json, /frames/stream, Accept: application/x-ndjson",
        "stream, binary, /frames/stream, Accept: application/octet-stream",
        "sse, json, /frames/events, Accept: text/event-stream"
    })
    void framesAndBytesOfALineOverHttp(String transport, String format, String path, String header) {
        String[] labels = {"transport=\"" + transport + "\"", "format=\"" + format + "\""};
        double frames = value("landline_frames_total", labels);
        double bytes = value("landline_sent_bytes_total", labels);
        try (RawSocket reader = new RawSocket(http.server())) {
            reader.send("GET " + path(path) + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n");
            await().atMost(SOON).until(() -> value("landline_frames_total", labels) > frames);
            assertThat(value("landline_sent_bytes_total", labels)).isGreaterThan(bytes + 100);
        }
    }

    @Test
    void framesAndReadersOfAWebSocket() {
        String[] labels = {"transport=\"websocket\"", "format=\"json\""};
        double frames = value("landline_frames_total", labels);
        double readers = value("landline_readers", "transport=\"websocket\"");
        try (RawSocket socket = new RawSocket(http.server()).upgraded(room.id()).hello()) {
            await().atMost(SOON).until(() -> value("landline_frames_total", labels) > frames);
            assertThat(value("landline_readers", "transport=\"websocket\"")).isEqualTo(readers + 1);
        }
        await().atMost(SOON).until(() -> value("landline_readers", "transport=\"websocket\"") == readers);
    }

    @Test
    void readersOfTheOtherStreams() {
        for (String[] one : new String[][] {
            {"/api/rooms/events", "landline_lobby_readers"},
            {path("/scoreboard/events"), "landline_scoreboard_readers"},
            {path("/frames/events"), "landline_readers"}
        }) {
            double before = value(one[1]);
            try (RawSocket reader = new RawSocket(http.server())) {
                reader.send("GET " + one[0] + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");
                await().atMost(SOON).until(() -> value(one[1]) == before + 1);
            }
            await().atMost(SOON).until(() -> value(one[1]) == before);
        }
    }

    @Test
    void resumesByTheirOutcome() {
        ticker.advance(Duration.ofSeconds(130));
        Map<String, Position> positions = Map.of(
                "resumed", new Position(room.log().epoch(), room.log().newest() - 3),
                "lapped", new Position(room.log().epoch(), 5),
                "other-epoch", new Position("zzzz", 5),
                "ahead", new Position(room.log().epoch(), 999_999));
        positions.forEach((outcome, position) -> {
            String[] labels = {"transport=\"poll\"", "outcome=\"" + outcome + "\""};
            double before = value("landline_resumes_total", labels);
            assertThat(http.get(path("/frames?after=" + position)).statusCode()).isEqualTo(200);
            assertThat(value("landline_resumes_total", labels)).as(outcome).isEqualTo(before + 1);
        });
    }

    @Test
    void ticksAndThoseThatWereLate() {
        double ticks = value("landline_ticks_seconds_count");
        double late = value("landline_late_ticks_total");
        ticker.pass(Duration.ofMillis(80)); // of the 50 that a tick has
        ticker.advance(Duration.ofMillis(100));
        assertThat(value("landline_ticks_seconds_count")).isGreaterThan(ticks + 2);
        assertThat(value("landline_late_ticks_total")).isGreaterThan(late);
    }

    @Test
    void linesThatFellAndClimbed() {
        Occupant ada = player();
        String[] fall = {"from=\"sse\"", "to=\"longpoll\"", "reason=\"fall\""};
        String[] climb = {"from=\"longpoll\"", "to=\"websocket\"", "reason=\"climb\""};
        double fell = value("landline_line_changes_total", fall);
        double climbed = value("landline_line_changes_total", climb);
        for (LineName line : List.of(LineName.SSE, LineName.LONGPOLL, LineName.WEBSOCKET)) {
            room.submit(ada, CLIENT, List.of(), new ViewReport(line, 80, 0));
            ticker.advance(Duration.ofMillis(1100));
        }
        assertThat(value("landline_line_changes_total", fall)).isEqualTo(fell + 1);
        assertThat(value("landline_line_changes_total", climb)).isEqualTo(climbed + 1);
    }

    @Test
    void whatARoomDidNotLetIn() {
        Occupant ada = player();
        List<Intent> sixteen = Collections.nCopies(16, new Intent(1, 0, Heading.UP));
        assertRefused("seat-limit", () -> {
            for (int i = 0; i < 6; i++) {
                room.submit(ada, CLIENT, sixteen, ViewReport.NONE);
            }
        });
        ticker.advance(Duration.ofSeconds(1));
        room.submit(ada, "another-client", List.of(), ViewReport.NONE);
        ticker.advance(Duration.ofMillis(100));
        assertRefused("taken-over", () -> room.submit(ada, CLIENT, List.of(), ViewReport.NONE));
        room.release(ada);
        ticker.advance(Duration.ofMillis(100));
        assertRefused("seat-ended", () -> room.submit(ada, "another-client", List.of(), ViewReport.NONE));
        assertRefused("inbox-full", () -> {
            for (int i = 0; i < 30_000; i++) {
                room.take("");
            }
        });
        Ends.now(room, ticker);
        assertRefused("room-ended", () -> room.take(""));
    }

    private void assertRefused(String reason, Runnable saying) {
        double before = value("landline_refusals_total", "reason=\"" + reason + "\"");
        try {
            saying.run();
        } catch (ProblemException e) {
            assertThat(value("landline_refusals_total", "reason=\"" + reason + "\""))
                    .as(reason)
                    .isEqualTo(before + 1);
            return;
        }
        throw new AssertionError("not refused: " + reason);
    }

    @Test
    void roomsPeopleAndBots() {
        player();
        JsonNode list = Played.json(http.get("/api/rooms").body());
        assertThat(value("landline_rooms")).isEqualTo(list.size());
        assertThat(value("landline_people")).isPositive();
        assertThat(value("landline_bots")).isPositive();
    }

    @Test
    void noLabelNamesARoomOrAPlayer() {
        player();
        assertThat(scrape().lines().filter(line -> line.startsWith("landline_")))
                .noneMatch(line -> line.contains(room.id()) || line.contains("Ada"));
    }

    @Test
    void theOperationsPageListsEachMeterAndNoOther() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        Matcher row = Pattern.compile("^\\| `(landline_\\w+)` \\| (\\w+) \\| ([^|]+) \\| ([^|]*)\\|", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs/operations.md")));
        while (row.find()) {
            TreeSet<String> labels = new TreeSet<>();
            Matcher label = Pattern.compile("`(\\w+)`").matcher(row.group(4));
            while (label.find()) {
                labels.add(label.group(1));
            }
            listed.put(row.group(1), row.group(2) + " " + labels);
        }
        assertThat(listed).isEqualTo(served());
    }

    /** Each meter's type and labels. */
    private Map<String, String> served() {
        Map<String, String> served = new TreeMap<>();
        Map<String, String> types = new TreeMap<>();
        scrape().lines().filter(line -> line.startsWith("# TYPE landline_")).forEach(line -> {
            String[] words = line.split(" ", -1);
            types.put(words[2], words[3]);
        });
        types.forEach((name, type) -> {
            TreeSet<String> labels = new TreeSet<>();
            scrape().lines()
                    .filter(line -> line.matches(name + "(_count)?[{ ].*"))
                    .forEach(line -> {
                        Matcher label = Pattern.compile("(\\w+)=\"").matcher(line);
                        while (label.find()) {
                            labels.add(label.group(1));
                        }
                    });
            served.put(name, type + " " + labels);
        });
        return served;
    }
}
