package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BotsTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 14, 159})
    void theSameWorldGivesTheSameChoices(long seed) {
        BotRound round = new BotRound(Size.MEDIUM, 20, seed);
        for (int tick = 0; tick < 600; tick++) {
            long hash = round.world.hash();
            List<Inputs.Turn> chosen = round.turns();
            assertThat(new BotRound(round.world.snapshot()).turns())
                    .as("a copy, tick %d", tick)
                    .isEqualTo(chosen);
            assertThat(round.turns()).as("asked again, tick %d", tick).isEqualTo(chosen);
            assertThat(round.world.hash()).as("choosing changes nothing").isEqualTo(hash);
            round.world.step(Inputs.turns(chosen));
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Size.class,
            names = {"SMALL", "LARGE"})
    void aWholeRoundTwiceEndsInTheSameWorld(Size size) {
        assertThat(hashAfterRound(size)).isEqualTo(hashAfterRound(size));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aBotNeitherReversesNorEntersItsOwnLine(long seed) {
        BotRound round = new BotRound(Size.SMALL, 8, seed);
        World world = round.world;
        while (world.phase() == Phase.PLAY) {
            List<Inputs.Turn> turns = round.turns();
            for (Inputs.Turn turn : turns) {
                assertThat(turn.heading().isReversalOf(world.seat(turn.seat()).heading()))
                        .as("seat %d reverses after tick %d", turn.seat(), world.seq())
                        .isFalse();
            }
            assertThat(world.step(Inputs.turns(turns)).outs())
                    .as("tick %d", world.seq())
                    .noneMatch(out -> out.by() == out.seat());
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Size.class)
    void aBotLeavesHomeWithinASecondAndHardlyEverStands(Size size) {
        BotRound round = new BotRound(size, size.fill, 7);
        World world = round.world;
        int[] standing = new int[size.seats + 1];
        int[] cells = new int[size.seats + 1];
        while (world.phase() == Phase.PLAY) {
            world.step(Inputs.turns(round.turns()));
            for (Seat seat : world.standings()) {
                int number = seat.number();
                standing[number] = seat.alive() && seat.cell() == cells[number] ? standing[number] + 1 : 0;
                cells[number] = seat.cell();
                assertThat(standing[number])
                        .as("ticks that seat %d has stood at tick %d", number, world.seq())
                        .isLessThanOrEqualTo(size.tickHz);
            }
        }
    }

    @Test
    void atMostOneInTenIsHunting() {
        int hunting = 0;
        Set<Kind> kinds = new HashSet<>();
        for (int n = 1; n <= 250; n++) {
            Kind kind = Bots.kindOf(n - 1);
            kinds.add(kind);
            hunting += kind == Kind.HUNTING ? 1 : 0;
            assertThat(hunting).as("hunting among the first %d", n).isLessThanOrEqualTo(n / 10);
        }
        assertThat(kinds).containsExactlyInAnyOrder(Kind.TIMID, Kind.GREEDY, Kind.HUNTING);
    }

    @Test
    void nicksAreManyDistinctAndShort() {
        List<String> nicks = IntStream.range(0, 1_000).mapToObj(Bots::nickOf).toList();
        assertThat(nicks)
                .doesNotHaveDuplicates()
                .allSatisfy(nick -> assertThat(nick).hasSizeBetween(1, 16));
        assertThat(nicks.subList(0, 60)).allSatisfy(nick -> assertThat(nick).matches("[A-Z][a-z]+"));
        assertThat(Bots.nickOf(Integer.MAX_VALUE)).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void aFullHallPlays() {
        BotRound round = new BotRound(Size.HALL, 250, 11);
        List<Delta.Claim> claims = new ArrayList<>();
        for (int tick = 0; tick < 240; tick++) {
            claims.addAll(round.world.step(Inputs.turns(round.turns())).claims());
        }
        assertThat(claims).hasSizeGreaterThan(250);
    }

    private static long hashAfterRound(Size size) {
        BotRound round = new BotRound(size, size.fill, 42);
        round.play(new RoundFigures(size.tickHz));
        return round.world.hash();
    }
}
