package dev.landline.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.protocol.Intent;
import dev.landline.protocol.LineName;
import dev.landline.protocol.ViewReport;
import dev.landline.room.Occupant;
import dev.landline.room.Tick;
import dev.landline.scoreboard.Listening.Event;
import dev.landline.sim.Delta;
import dev.landline.sim.Heading;
import dev.landline.sim.Seat;
import dev.landline.sim.Size;
import dev.landline.testing.Played;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole games of bots and of people who come, turn, fall silent, change lines and go: what is told of them is what happened. */
class HappeningsGameTest {

    private static final int SECONDS = 150; // two rounds and more

    private final Map<String, Integer> happened = new HashMap<>();
    private final List<Event> told = new ArrayList<>();

    private void count(String kind, long times) {
        happened.merge(kind, (int) times, Integer::sum);
    }

    /** What a tick did, by the world's own word. */
    private void count(Tick tick) {
        Delta delta = tick.delta();
        long cuts = delta.outs().stream()
                .filter(out -> out.how() == Delta.How.CUT && out.by() != out.seat())
                .count();
        count("cut", cuts);
        count("out", delta.outs().size() - cuts);
        count(
                "claim",
                delta.claims().stream()
                        .filter(claim -> claim.cells() >= Chronicle.tellsClaimsFrom(Size.SMALL))
                        .count());
        count("join", delta.joins().size());
        count("leave", delta.leaves().size());
        long silent = delta.aways().stream().filter(away -> away.away()).count();
        count("away", silent);
        count("back", delta.aways().size() - silent);
        count("line", tick.lineChanges().size());
        if (delta.round() != null) {
            count(delta.round().phase().name().equals("PLAY") ? "begins" : "ends", 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsToldAgreesWithTheWorld(long seed) {
        Random random = new Random(seed);
        Watched watched = new Watched(6, 60, seed);
        List<Occupant> people = new ArrayList<>();
        Tick[] newest = new Tick[1];
        watched.room.observe(tick -> {
            count(tick);
            newest[0] = tick;
        });
        Listening reader = watched.listen();
        int turns = 0;
        JsonNode standings = Played.json("{}");
        for (int tick = 0; tick < SECONDS * Watched.TICK_HZ; tick++) {
            watched.ticks(1);
            if (people.size() < 4 && random.nextInt(60) == 0) {
                people.add(watched.player("P" + tick));
            }
            for (Occupant person : people) {
                if (random.nextInt(12) == 0 && tick % 300 > 60) { // all are silent for five seconds now and then
                    LineName line = LineName.values()[random.nextInt(40) == 0 ? random.nextInt(5) : person.seat() % 5];
                    watched.room.submit(
                            person,
                            "client-of-" + person.seat(),
                            List.of(new Intent(++turns, 0, Heading.of(random.nextInt(4)))),
                            new ViewReport(line, random.nextInt(200), turns / 100));
                }
            }
            if (!people.isEmpty() && random.nextInt(300) == 0) {
                watched.room.release(people.remove(random.nextInt(people.size())));
            }
            if (random.nextInt(5) == 0) {
                for (Event event : reader.events()) {
                    if (event.type().equals("happening")) {
                        told.add(event);
                    } else {
                        standings = event.data();
                    }
                }
            }
            if (random.nextInt(200) == 0) { // the line breaks, and the browser comes back with its last id
                reader = watched.listenAfter(told.isEmpty() ? 0 : told.getLast().n());
            }
        }
        told.addAll(reader.happenings());

        assertThat(told)
                .extracting(Event::n)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, told.size()).boxed().toList());
        Map<String, Integer> counted = new HashMap<>();
        told.forEach(event -> counted.merge(event.data().path("kind").textValue(), 1, Integer::sum));
        int homes = counted.getOrDefault("home", 0);
        counted.remove("home");
        happened.values().removeIf(times -> times == 0);
        assertThat(counted).isEqualTo(happened);
        assertThat(counted).containsKeys("cut", "out", "claim", "join", "leave", "away", "back", "ends", "begins");
        assertThat(homes).isBetween(1, counted.get("away"));
        assertStandings(standings, newest[0]);
        assertPodiums();
    }

    /** The seats are those of the world, as they were at most half a second before. */
    private static void assertStandings(JsonNode standings, Tick newest) {
        List<Integer> seats = new ArrayList<>();
        standings.path("standings").forEach(row -> seats.add(row.path("seat").intValue()));
        assertThat(seats)
                .hasSizeBetween(
                        newest.world().standings().size() - 2,
                        newest.world().standings().size() + 2)
                .doesNotHaveDuplicates();
        assertThat(newest.world().standings()).extracting(Seat::number).containsAnyElementsOf(seats);
    }

    private void assertPodiums() {
        told.stream()
                .map(Event::data)
                .filter(data -> data.path("kind").textValue().equals("ends"))
                .forEach(ends -> {
                    List<Integer> land = new ArrayList<>();
                    ends.path("places")
                            .forEach(place -> land.add(place.path("land").intValue()));
                    assertThat(land).hasSize(3).isSortedAccordingTo(Comparator.reverseOrder());
                });
    }

    @Test
    void nobodyIsBroughtHomeWithoutHavingBeenAway() {
        Watched watched = new Watched(8, 60, 5);
        Listening reader = watched.listen();
        reader.events();
        watched.ticks(60 * Watched.TICK_HZ);

        assertThat(reader.happenings())
                .extracting(event -> event.data().path("kind").textValue())
                .doesNotContain("home", "away", "line");
    }
}
