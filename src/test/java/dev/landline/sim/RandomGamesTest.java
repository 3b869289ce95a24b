package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whole games of wild players, in small arenas and some medium ones. */
class RandomGamesTest {

    private static final int GAMES = 200;
    private static final int TICKS = 2_000;

    private final TreeMap<String, Integer> seen = new TreeMap<>();

    @Test
    void afterEveryTickTheInvariantsHoldAndAClientThatKnowsNoRulesHasTheSameWorld() {
        for (int seed = 1; seed <= GAMES; seed++) {
            WildPlayers players = new WildPlayers(seed);
            play(new World(players.rules(), seed), players, TICKS, "game " + seed);
        }
        assertThat(seen)
                .as("what the games saw")
                .containsKeys(
                        "claim",
                        "several claims",
                        "CUT by itself",
                        "CUT by another",
                        "CLASH by nobody",
                        "CLASH by another",
                        "ENCLOSED by another",
                        "spawn",
                        "spawn over land",
                        "landless by a spawn",
                        "no room for a home",
                        "join",
                        "leave",
                        "away",
                        "PLAY",
                        "PODIUM")
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(20));
    }

    @Test
    void alsoInMediumArenas() {
        for (int seed = 1001; seed <= 1003; seed++) {
            World world = new World(Rules.of(Size.MEDIUM, 12, 60), seed);
            play(world, new WildPlayers(seed), TICKS, "game " + seed);
        }
    }

    private void play(World world, WildPlayers players, int ticks, String game) {
        ReferenceClient client = Agreement.clientOf(world);
        for (int tick = 1; tick <= ticks; tick++) {
            Inputs inputs = players.inputs(world);
            try {
                Delta delta = world.step(inputs);
                int[] before = client.owner.clone();
                client.apply(delta);
                Agreement.check(client, world);
                Invariants.check(world, delta);
                note(world, delta, before);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(game + ", tick " + tick + ": " + e.getMessage(), e);
            }
        }
    }

    private void note(World world, Delta delta, int[] before) {
        delta.claims().forEach(claim -> see("claim"));
        if (delta.claims().size() > 1) {
            see("several claims");
        }
        for (Delta.Out out : delta.outs()) {
            String by = out.by() == 0 ? "nobody" : out.by() == out.seat() ? "itself" : "another";
            see(out.how() + " by " + by);
        }
        for (Delta.Spawn spawn : delta.spawns()) {
            see("spawn");
            if (before[spawn.cell()] != 0) {
                see("spawn over land");
            }
        }
        for (int number = 1; number <= world.rules().seats(); number++) {
            Seat seat = world.seat(number);
            if (seat.alive() && seat.land() == 0) {
                see("landless by a spawn");
            }
            boolean waits = seat.taken() && !seat.alive() && seat.returnsAt() == world.seq() + 1;
            if (waits && delta.joins().isEmpty() && delta.round() == null && world.phase() == Phase.PLAY) {
                see("no room for a home");
            }
        }
        delta.joins().forEach(join -> see("join"));
        delta.leaves().forEach(leave -> see("leave"));
        delta.aways().forEach(away -> see("away"));
        if (delta.round() != null) {
            see(delta.round().phase().name());
        }
    }

    private void see(String what) {
        seen.merge(what, 1, Integer::sum);
    }
}
