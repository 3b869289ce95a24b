package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole rounds of bots stay the game that they are tuned to be; the bands are a little wider than the targets. */
class BotRoundsTest {

    private static final int ROUNDS = 8;

    @ParameterizedTest(name = "{0} with {1}, seeds 1 to 8")
    @CsvSource({"SMALL, 6", "SMALL, 8", "MEDIUM, 14", "MEDIUM, 24"})
    void roundsAreLivelyAndNotDeadly(Size size, int bots) {
        RoundFigures figures = HeadlessRounds.play(size, bots, ROUNDS);
        assertThat(figures.perMinute(figures.outs()))
                .as("outs per player and minute")
                .isBetween(0.5, 1.25);
        assertThat(figures.medianFirstClaim()).as("first claim, s").isBetween(1.8, 3.2);
        assertThat(figures.medianLife()).as("life, s").isBetween(20.0, 65.0);
        assertThat(figures.unownedShare()).as("share unowned").isBetween(0.2, 0.55);
        assertThat(figures.bestCells() / figures.cells).as("the best's share").isLessThan(0.35);
        assertThat(figures.medianCells())
                .as("the median's land, in cells: more than 16 homes")
                .isGreaterThan(400);
    }
}
