package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final String ON_ITS_WAY = """
            .  .  .  .  .  .
            A  a> .  .  .  .
            .  .  .  .  .  .
            .  .  .  .  .  .
            .  .  .  .  .  .
            """;
    private static final String TWO_MOVES_LATER = """
            .  .  .  .  .  .
            A  a  a  a* .  .
            .  .  .  .  .  .
            .  .  .  .  .  .
            .  .  .  .  .  .
            """;

    @Test
    void theLastTickOfPlayIsPlayedAndThenAllHeadsRest() {
        Picture game = Picture.of(ON_ITS_WAY, 2, 3).step();
        assertThat(game.delta().round()).isNull();
        game.step().shows(TWO_MOVES_LATER);
        assertThat(game.delta().round()).isEqualTo(new Delta.Round(Phase.PODIUM, 1, 5));
        assertThat(game.world.phase()).isEqualTo(Phase.PODIUM);
        assertThat(game.world.endsAt()).isEqualTo(5);
    }

    @Test
    void onThePodiumATurnIsConsumedWithoutEffect() {
        Picture game = Picture.of(ON_ITS_WAY, 2, 3).steps(2).step("A up").shows(TWO_MOVES_LATER);
        assertThat(game.delta().turned()).containsExactly(new Delta.Turned(1, Heading.REST, 1));
        game.step().shows(TWO_MOVES_LATER);
    }

    @Test
    void theNextRoundBeginsWithAnEmptyArenaAndAllSpawnInItsFirstTick() {
        Picture game = Picture.of(ON_ITS_WAY, 2, 3).steps(5).shows("""
                .  .  .  .  .  .
                .  .  .  .  .  .
                .  .  .  .  .  .
                .  .  .  .  .  .
                .  .  .  .  .  .
                """);
        assertThat(game.delta().round()).isEqualTo(new Delta.Round(Phase.PLAY, 2, 7));
        assertThat(game.world.round()).isEqualTo(2);
        assertThat(game.world.phase()).isEqualTo(Phase.PLAY);
        assertThat(game.seat("A").peak()).isZero();
        assertThat(game.seat("A").returnsAt()).isEqualTo(6);
        game.step();
        assertThat(game.delta().spawns()).hasSize(1);
        assertThat(game.seat("A").land()).isEqualTo(25);
    }

    @Test
    void roundsFollowOneAnotherWithoutATickLostOrAdded() {
        World world = new World(new Rules(20, 20, 2, 2, 7, 3), 1);
        for (int round = 1; round <= 4; round++) {
            for (int tick = 1; tick <= 10; tick++) {
                assertThat(world.phase()).isEqualTo(tick <= 7 ? Phase.PLAY : Phase.PODIUM);
                assertThat(world.round()).isEqualTo(round);
                world.step(Inputs.NONE);
            }
        }
    }

    @Test
    void aCutInTheLastTickCounts() {
        Picture.of("""
                .  Bv .  .  .
                A  a  a  a> .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """, 1, 3).step().outs("A cut by B").kills("B", 1).shows("""
                .  B  .  .  .
                .  b* .  .  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """);
    }

    @Test
    void aClaimInTheLastTickCounts() {
        Picture game = Picture.of("""
                .  a  a  .  .
                .  A  a< .  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """, 1, 3).step().shows("""
                .  A  A  .  .
                .  A* A  .  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """);
        assertThat(game.seat("A").peak()).isEqualTo(4);
    }

    @Test
    void whoseReturnIsDueInTheLastTickComesBackBeforeThePodium() {
        Picture game = Picture.of("""
                .  .  .  .  .
                A  a  a  a  .
                .  .  a^ a  .
                .  .  .  .  .
                .  .  .  .  .
                """, 5, 3).step().outs("A cut by A").steps(4);
        assertThat(game.delta().spawns()).containsExactly(new Delta.Spawn(1, 12));
        assertThat(game.delta().round()).isEqualTo(new Delta.Round(Phase.PODIUM, 1, 8));
    }

    @Test
    void nobodyComesBackOnThePodium() {
        Picture game = Picture.of("""
                A  .  .  .  .  .  .  .  .  .  .  .  .  b  b
                .  .  .  .  .  .  .  .  .  .  .  .  .  b^ b
                A* .  .  .  .  .  .  .  .  .  .  .  .  .  B
                .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
                .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
                """, 4, 20).step().outs("B cut by B");
        assertThat(game.seat("B").returnsAt()).isEqualTo(5);
        game.steps(3).step(Inputs.joins(List.of(new Inputs.Join(3, "C", Kind.TIMID))));
        for (int tick = 6; tick <= 24; tick++) {
            game.step();
            assertThat(game.seat("B").alive()).isFalse();
            assertThat(game.seat("C").alive()).isFalse();
        }
        assertThat(game.step().delta().spawns()).isNotEmpty();
    }

    @Test
    void theNextRoundCountsKillsFromZeroAndKeepsWhoSitsWhere() {
        Picture game = Picture.of("""
                .  Bv .  .  .
                A  a  a  a> .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """, 2, 3)
                .step("B down")
                .step(new Inputs(List.of(), List.of(), List.of(), List.of(new Inputs.Away(2, true))));
        assertThat(game.seat("B").kills()).isEqualTo(1);
        game.steps(3);
        assertThat(game.world.round()).isEqualTo(2);
        assertThat(game.seat("B").kills()).isZero();
        assertThat(game.seat("B").nick()).isEqualTo("B");
        assertThat(game.seat("B").away()).isTrue();
        assertThat(game.seat("B").n()).isEqualTo(1);
    }

    @Test
    void whoLeavesInTheLastTickOfThePodiumIsGone() {
        Picture game = Picture.of(ON_ITS_WAY, 2, 3)
                .steps(4)
                .step(new Inputs(List.of(), List.of(new Inputs.Join(2, "B", Kind.PERSON)), List.of(1), List.of()));
        assertThat(game.step().delta().spawns()).hasSize(1);
        assertThat(game.seat("A").taken()).isFalse();
        assertThat(game.seat("B").alive()).isTrue();
    }
}
