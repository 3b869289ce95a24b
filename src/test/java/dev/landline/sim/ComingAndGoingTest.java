package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Coming back after an out, joining, leaving, being away. */
class ComingAndGoingTest {

    private static final String THREE = """
            .  .  .  .  .   .
            .  a  a  a> .   .
            A  A  .  .  .   .
            A  Ab b  b^ .   C*
            .  B  B  .  .   .
            """;

    private static final String A_CUT_TO_COME = """
            .  Bv .  .  .  .
            A  a  a  a> .  .
            .  .  .  .  .  .
            .  .  .  .  .  .
            .  .  .  .  .  .
            """;

    @Test
    void whoIsOutComesBackAfterTwoSecondsToAHomeOf25Cells() {
        Picture game = Picture.of("""
                .  .  .  .  .  .
                A  a  a  a  .  .
                .  .  a^ a  .  .
                .  .  .  .  .  .
                .  .  .  .  .  .
                """).step().outs("A cut by A");
        assertThat(game.seat("A").returnsAt()).isEqualTo(5);
        game.steps(3);
        assertThat(game.seat("A").alive()).isFalse();
        game.step();
        assertThat(game.delta().spawns()).hasSize(1);
        assertThat(game.seat("A").land()).isEqualTo(25);
        assertThat(game.seat("A").heading()).isEqualTo(Heading.REST);
    }

    @Test
    void anOutKeepsPeakAndKills() {
        Picture game = Picture.of(A_CUT_TO_COME)
                .step()
                .outs("A cut by B")
                .step("B down")
                .step("B right")
                .step("B up")
                .step("B left")
                .outs("B cut by B")
                .kills("B", 1);
        assertThat(game.seat("B").peak()).isEqualTo(1);
        assertThat(game.seat("B").land()).isZero();
    }

    @Test
    void whoLeavesTakesHeadLineAndLandAndNobodyHasAKill() {
        Picture game = Picture.of(THREE)
                .step(leave(1))
                .outs()
                .kills("B", 0)
                .kills("C", 0)
                .shows("""
                .  .  .  .  .   .
                .  .  .  .  .   .
                .  .  .  b^ .   .
                .  b  b  b  .   C*
                .  B  B  .  .   .
                """);
        assertThat(game.seat("A").taken()).isFalse();
        assertThat(game.seat("A").nick()).isEmpty();
        assertThat(game.step().seat("A").alive()).isFalse();
        game.steps(10);
        assertThat(game.seat("A").alive()).isFalse();
    }

    @Test
    void whoIsCutInTheTickInWhichItLeavesWasCut() {
        Picture.of(A_CUT_TO_COME).step(leave(1)).outs("A cut by B").kills("B", 1);
    }

    @Test
    void aSeatThatWasLeftIsNewToWhoJoinsNext() {
        Picture game = Picture.of(A_CUT_TO_COME)
                .step("B down")
                .kills("B", 1)
                .step(away(2, true))
                .step(leave(2))
                .step(join(2, "Ada"));
        Seat seat = game.seat("B");
        assertThat(seat.nick()).isEqualTo("Ada");
        assertThat(seat.away()).isFalse();
        assertThat(seat.n()).isZero();
        assertThat(seat.kills()).isZero();
        assertThat(seat.peak()).isZero();
        assertThat(seat.alive()).isFalse();
        assertThat(seat.returnsAt()).isEqualTo(game.world.seq() + 1);
    }

    @Test
    void awayIsShownAndChangesNothingElse() {
        Picture away = Picture.of(THREE).step(away(1, true));
        assertThat(away.seat("A").away()).isTrue();
        assertThat(away.delta().aways()).containsExactly(new Inputs.Away(1, true));
        assertThat(away.delta().sum())
                .isEqualTo(Picture.of(THREE).step().delta().sum());
        assertThat(away.step(away(1, false)).seat("A").away()).isFalse();
    }

    @Test
    void theCaretakersTurnsCarryTheLastNumberOfThePlayersOwn() {
        Picture game = Picture.of(THREE).step("A down").step(away(1, true));
        game.step(Inputs.turns(List.of(new Inputs.Turn(1, Heading.REST, 1, false))));
        assertThat(game.delta().turned()).containsExactly(new Delta.Turned(1, Heading.REST, 1));
        assertThat(game.seat("A").n()).isEqualTo(1);
        assertThat(game.seat("A").heading()).isEqualTo(Heading.REST);
    }

    @Test
    void whoJoinsCanBeAwayAtOnce() {
        Picture game = Picture.of(THREE)
                .step(new Inputs(
                        List.of(),
                        List.of(new Inputs.Join(4, "Dan", Kind.PERSON)),
                        List.of(),
                        List.of(new Inputs.Away(4, true))));
        assertThat(game.seat("D").away()).isTrue();
    }

    private static Inputs leave(int seat) {
        return new Inputs(List.of(), List.of(), List.of(seat), List.of());
    }

    private static Inputs join(int seat, String nick) {
        return Inputs.joins(List.of(new Inputs.Join(seat, nick, Kind.PERSON)));
    }

    private static Inputs away(int seat, boolean away) {
        return new Inputs(List.of(), List.of(), List.of(), List.of(new Inputs.Away(seat, away)));
    }
}
