package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurningTest {

    private static final String ON_ITS_WAY = """
            .  .  .  .  .
            A  a> .  .  .
            .  .  .  .  .
            .  .  .  .  .
            .  .  .  .  .
            """;
    private static final String STRAIGHT_ON = """
            .  .  .  .  .
            A  a  a> .  .
            .  .  .  .  .
            .  .  .  .  .
            .  .  .  .  .
            """;

    @Test
    void aTurnHasItsEffectInItsTick() {
        Picture game = Picture.of(ON_ITS_WAY).step("A down").shows("""
                .  .  .  .  .
                A  a  .  .  .
                .  av .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """);
        assertThat(game.delta().turned()).containsExactly(new Delta.Turned(1, Heading.DOWN, 1));
        assertThat(game.seat("A").n()).isEqualTo(1);
    }

    @Test
    void aReversalIsConsumedWithoutEffect() {
        Picture game = Picture.of(ON_ITS_WAY).step("A left").shows(STRAIGHT_ON);
        assertThat(game.delta().turned()).containsExactly(new Delta.Turned(1, Heading.RIGHT, 1));
        assertThat(game.seat("A").n()).isEqualTo(1);
    }

    @Test
    void aReversalIsJudgedByTheHeadingThatTheHeadHasByThen() {
        Picture.of(ON_ITS_WAY).step("A down").step("A left").shows("""
                .  .  .  .  .
                A  a  .  .  .
                a< a  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """);
    }

    @Test
    void aLateTurnIsConsumedWithoutEffect() {
        Inputs late = Inputs.turns(List.of(new Inputs.Turn(1, Heading.DOWN, 7, true)));
        Picture game = Picture.of(ON_ITS_WAY).step(late).shows(STRAIGHT_ON);
        assertThat(game.delta().turned()).containsExactly(new Delta.Turned(1, Heading.RIGHT, 7));
        assertThat(game.seat("A").n()).isEqualTo(7);
    }

    @Test
    void aTurnOfASeatWithoutAHeadIsConsumedWithoutEffect() {
        Picture game = Picture.of("""
                .  .  .  .  .
                A  a  a  a  .
                .  .  a^ a  .
                .  .  .  .  .
                .  .  .  .  .
                """).step().outs("A cut by A").step("A left");
        assertThat(game.delta().turned()).containsExactly(new Delta.Turned(1, Heading.REST, 1));
        assertThat(game.seat("A").n()).isEqualTo(1);
        game.steps(3);
        assertThat(game.seat("A").alive()).isTrue();
        assertThat(game.seat("A").heading()).isEqualTo(Heading.REST);
    }

    @Test
    void aHeadRestsInItsHomeUntilItsFirstTurnAnyWay() {
        for (Heading way : List.of(Heading.UP, Heading.RIGHT, Heading.DOWN, Heading.LEFT)) {
            Picture game = Picture.of("""
                    A  A  A  A  A
                    A  A  A  A  A
                    A  A  A* A  A
                    A  A  A  A  A
                    A  A  A  A  A
                    """).steps(5);
            assertThat(game.seat("A").cell()).isEqualTo(12);
            game.step("A " + way);
            assertThat(game.seat("A").cell()).isEqualTo(12 + way.dx + 5 * way.dy);
        }
    }

    @Test
    void theEdgeBlocksAHeadUntilItTurns() {
        Picture.of("""
                .  .  .  .  .
                .  .  .  A  a>
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """)
                .steps(2)
                .shows("""
                .  .  .  .  .
                .  .  .  A  a>
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """)
                .step("A up")
                .step()
                .shows("""
                .  .  .  .  a^
                .  .  .  A  a
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """)
                .step("A left")
                .shows("""
                .  .  .  a< a
                .  .  .  A  a
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """);
    }

    @Test
    void theCaretakerCanLetAHeadRest() {
        Picture.of("""
                .  .  .  .  .
                A  A> .  .  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """).step("A rest").step().shows("""
                .  .  .  .  .
                A  A* .  .  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """);
    }

    @Test
    void allTurnsTakeEffectBeforeAnyHeadMoves() {
        Picture.of("""
                .  .  .  .  .
                A  a> .  b< B
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """).step("A up", "B down").outs();
    }
}
