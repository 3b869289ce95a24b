package dev.landline.scoreboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.log.Position;
import dev.landline.protocol.Intent;
import dev.landline.protocol.LineName;
import dev.landline.protocol.ViewReport;
import dev.landline.room.Occupant;
import dev.landline.scoreboard.Listening.Event;
import dev.landline.sim.Heading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scoreboard tells in a room whose time is moved by hand. */
class BoardTest {

    private static List<Long> numbers(List<Event> events) {
        return events.stream().map(Event::n).toList();
    }

    private static List<Long> from(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private static List<String> kinds(List<Event> happenings) {
        return happenings.stream()
                .map(event -> event.data().path("kind").textValue())
                .toList();
    }

    /** Somebody comes and goes: two happenings, and two for the bot that makes room. */
    private static void comeAndGo(Watched watched, int times) {
        for (int i = 0; i < times; i++) {
            Occupant guest = watched.player("Guest");
            watched.room.release(guest);
            watched.ticks(2);
        }
    }

    @Test
    void whoComesLateGetsTheStandingsFirstAndNothingOfBefore() {
        Watched watched = new Watched(0);
        comeAndGo(watched, 3);
        watched.ticks(Watched.TICK_HZ);
        List<Event> first = watched.listen().events();

        assertThat(first).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("standings");
            assertThat(event.n()).as("the newest happening").isEqualTo(6);
        });
    }

    @Test
    void standingsTellTheRoomAndEachSeat() {
        Watched watched = new Watched(2);
        Occupant ada = watched.player("Ada");
        watched.see(ada, LineName.SSE, 0);
        watched.ticks(6);
        JsonNode told = watched.listen().events().getFirst().data();

        assertThat(told.path("room").textValue()).isEqualTo("TEST");
        assertThat(told.path("epoch").textValue()).isEqualTo(watched.room.log().epoch());
        assertThat(told.path("phase").textValue()).isEqualTo("play");
        assertThat(told.path("people").intValue()).isOne();
        long seq = told.path("seq").longValue();
        assertThat(told.path("endsInMs").longValue())
                .isEqualTo((watched.room.view().endsAt() - seq) * 1000 / Watched.TICK_HZ);
        List<JsonNode> rows = new ArrayList<>();
        told.path("standings").forEach(rows::add);
        assertThat(rows)
                .filteredOn(row -> row.path("nick").textValue().equals("Ada"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("seat").intValue()).isEqualTo(ada.seat());
                    assertThat(row.path("line").textValue()).isEqualTo("sse");
                    assertThat(row.path("ageMs").intValue()).isEqualTo(31);
                    assertThat(row.path("bot").booleanValue()).isFalse();
                });
        assertThat(rows)
                .filteredOn(row -> row.path("bot").booleanValue())
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.path("line").isNull()).isTrue();
                    assertThat(row.path("ageMs").isNull()).isTrue();
                });
        assertThat(rows)
                .extracting(row -> row.path("land").intValue())
                .isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    }

    @Test
    void standingsComeTwiceASecondAtMost() {
        Watched watched = new Watched(8);
        Listening reader = watched.listen();
        reader.events();
        int told = 0;
        long last = 0;
        for (int tick = 0; tick < 20 * Watched.TICK_HZ; tick++) {
            watched.ticks(1);
            for (Event event : reader.events()) {
                if (event.type().equals("standings")) {
                    long seq = event.data().path("seq").longValue();
                    assertThat(seq - last).isGreaterThanOrEqualTo(Watched.TICK_HZ / 2);
                    last = seq;
                    told++;
                }
            }
        }
        assertThat(told).as("eight bots always change something").isBetween(20, 40);
    }

    @Test
    void whereNothingChangesNothingIsToldButThatTheLineIsAlive() {
        Watched watched = new Watched(0);
        Listening reader = watched.listen();
        reader.events();
        List<String> said = new ArrayList<>();
        for (int tick = 0; tick < 30 * Watched.TICK_HZ; tick++) {
            watched.ticks(1);
            byte[] bytes = reader.take();
            if (bytes != null) {
                said.add(new String(bytes, UTF_8));
            }
        }
        assertThat(said).containsExactly(": still here\n\n", ": still here\n\n");
        JsonNode now = watched.listen().events().getFirst().data();
        assertThat(watched.room.clock().seq() - now.path("seq").longValue())
                .as("the clock of who comes late is right all the same")
                .isLessThan(Watched.TICK_HZ / 2);
    }

    @Test
    void aHappeningIsToldInItsTick() {
        Watched watched = new Watched(0);
        Listening reader = watched.listen();
        reader.events();
        Occupant ada = watched.player("Ada");
        List<Event> told = reader.happenings();

        assertThat(kinds(told)).containsExactly("join");
        assertThat(told.getFirst().data())
                .hasToString("{\"n\":1,\"seq\":%d,\"kind\":\"join\",\"seat\":%d,\"nick\":\"Ada\",\"bot\":false}"
                        .formatted(watched.room.clock().seq() - 1, ada.seat()));
    }

    @Test
    void allReadersAreGivenTheSameBytes() {
        Watched watched = new Watched(8);
        Listening one = watched.listen();
        Listening other = watched.listen();
        one.take();
        other.take();
        int items = 0;
        for (int tick = 0; tick < 100; tick++) {
            watched.ticks(1);
            byte[] bytes = one.take();
            assertThat(other.take()).isSameAs(bytes);
            items += bytes == null ? 0 : 1;
        }
        assertThat(items).isPositive();
    }

    @Test
    void whoIsSlowGetsTheHappeningsInOrderAndOnlyTheNewestStandings() {
        Watched watched = new Watched(8);
        Listening slow = watched.listen();
        long had = slow.events().getLast().n();
        comeAndGo(watched, 10);
        watched.ticks(3);
        List<Event> events = slow.events();

        assertThat(numbers(events)).isSorted();
        List<Event> happenings = events.stream()
                .filter(event -> event.type().equals("happening"))
                .toList();
        assertThat(numbers(happenings)).containsExactlyElementsOf(from(had + 1, had + happenings.size()));
        assertThat(happenings.size()).isGreaterThanOrEqualTo(20);
        assertThat(events.stream().filter(event -> event.type().equals("standings")))
                .hasSize(1);
    }

    @Test
    void whoComesBackAfterFiveSecondsMissesNothingAndHearsNothingTwice() {
        Watched watched = new Watched(8);
        Listening reader = watched.listen();
        reader.events();
        comeAndGo(watched, 2);
        long had = reader.events().getLast().n();
        comeAndGo(watched, 3);
        watched.advance(Duration.ofSeconds(5));
        Listening again = watched.listenAfter(had);
        List<Event> first = again.events();

        assertThat(first.getFirst().type()).isEqualTo("standings");
        assertThat(first.getFirst().n())
                .as("cut off right here, it would come back with the same id")
                .isEqualTo(had);
        List<Long> heard = new ArrayList<>(numbers(first.subList(1, first.size())));
        assertThat(first.subList(1, first.size())).extracting(Event::type).containsOnly("happening");
        comeAndGo(watched, 1);
        heard.addAll(numbers(again.happenings()));
        assertThat(heard).containsExactlyElementsOf(from(had + 1, had + heard.size()));
        assertThat(heard.size()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void whoHasSeenNoHappeningYetComesBackToo() {
        Watched watched = new Watched(0);
        long had = watched.listen().events().getLast().n();
        assertThat(had).isZero();
        comeAndGo(watched, 1);

        assertThat(kinds(watched.listenAfter(had).happenings())).containsExactly("join", "leave");
    }

    @Test
    void whatIsOlderThan120SecondsIsNotToldAnyMoreAndWhatIsYoungerIs() {
        Watched watched = new Watched(0);
        comeAndGo(watched, 1);
        long joined = watched.room.clock().seq() - 3;
        watched.ticks(
                (int) (joined + 120 * Watched.TICK_HZ - watched.room.clock().seq()));
        assertThat(kinds(watched.listenAfter(0).happenings())).containsExactly("join", "leave");

        watched.ticks(2);
        List<Event> later = watched.listenAfter(0).events();
        assertThat(later).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("standings");
            assertThat(event.n()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:1", "zzz:1", "1:1000", "1:999999999999999"})
    void aPlaceOfAnotherEpochOrOfTheFutureGoesOnFromNow(String place) {
        Watched watched = new Watched(0);
        comeAndGo(watched, 2);
        watched.ticks(Watched.TICK_HZ);
        Position position = Position.parse(place).orElseThrow();
        Listening reader = new Listening(new BoardCursor(watched.board, position));

        assertThat(reader.events())
                .singleElement()
                .satisfies(event -> assertThat(event.n()).isEqualTo(4));
        comeAndGo(watched, 1);
        assertThat(numbers(reader.happenings())).containsExactly(5L, 6L);
    }

    @Test
    void whatAFullRoomForgetsIsNotToldInPart() {
        Watched watched = new Watched(0);
        Listening slow = watched.listen();
        slow.events();
        comeAndGo(watched, 300); // 600 happenings; 512 are kept
        List<Event> events = slow.events();

        assertThat(events.getFirst().type()).isEqualTo("standings");
        assertThat(events.getFirst().n()).isGreaterThanOrEqualTo(590);
        comeAndGo(watched, 1);
        assertThat(numbers(slow.happenings())).containsExactly(601L, 602L);
    }

    @Test
    void theLineBringsThePlayerHomeOnceInAnAbsence() {
        Watched watched = new Watched(0);
        Occupant ada = watched.player("Ada");
        Listening reader = watched.listen();
        reader.events();
        watched.room.submit(ada, "client-of-1", List.of(new Intent(1, 0, Heading.UP)), ViewReport.NONE);
        watched.advance(Duration.ofSeconds(30));
        assertThat(kinds(reader.happenings())).containsExactly("away", "home");

        watched.room.submit(ada, "client-of-1", List.of(new Intent(2, 0, Heading.DOWN)), ViewReport.NONE);
        watched.advance(Duration.ofSeconds(20));
        assertThat(kinds(reader.happenings())).startsWith("back", "away", "home");
    }

    @Test
    void whoFallsToALowerLineIsToldWithWhatWasSkipped() {
        Watched watched = new Watched(0);
        Occupant ada = watched.player("Ada");
        watched.see(ada, LineName.WEBSOCKET, 0);
        watched.ticks(Watched.TICK_HZ);
        Listening reader = watched.listen();
        reader.events();
        watched.see(ada, LineName.LONGPOLL, 7);
        watched.ticks(1);

        assertThat(reader.happenings()).singleElement().satisfies(event -> {
            assertThat(event.data().path("from").textValue()).isEqualTo("websocket");
            assertThat(event.data().path("to").textValue()).isEqualTo("longpoll");
            assertThat(event.data().path("fell").booleanValue()).isTrue();
            assertThat(event.data().path("skipped").intValue()).isEqualTo(7);
        });
    }

    /** Some of these no player can have; a scoreboard takes them as they come. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)",
                "\"}],\"x\":[{\"",
                "\\u0022\\",
                "a\nevent: bye",
                "a\r\ndata: {}",
                "a\u2028b\u2029c",
                "\u05e9\u05dc\u05d5\u05dd \u202e!",
                "\ud83d\udc69\ud83c\udffd\ud83d\ude80",
                "data: x\n\n"
            })
    void aNickIsIntactWhateverItIsAndBreaksNoEvent(String nick) {
        Watched watched = new Watched(0);
        Listening reader = watched.listen();
        reader.events();
        watched.player(nick);
        watched.ticks(6);
        List<Event> events = reader.events();

        assertThat(events).extracting(Event::type).containsExactly("happening", "standings");
        assertThat(events.get(0).data().path("nick").textValue()).isEqualTo(nick);
        assertThat(events.get(1).data().path("standings").path(0).path("nick").textValue())
                .isEqualTo(nick);
    }
}
