package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimingTest {

    @Test
    void aLineThatComesHomeIsLandWithAllThatItEncloses() {
        Picture game = Picture.of("""
                .  .  .  .  .
                .  a  a  a  .
                .  A  .  a  .
                .  A  A  a< .
                .  .  .  .  .
                """).step().shows("""
                .  .  .  .  .
                .  A  A  A  .
                .  A  A  A  .
                .  A  A< A  .
                .  .  .  .  .
                """);
        assertThat(game.seat("A").land()).isEqualTo(9);
        assertThat(game.seat("A").peak()).isEqualTo(9);
        assertThat(game.seat("A").lineLength()).isZero();
    }

    @Test
    void aClaimListsTheCellsThatChangedHandsInRunsWithinRows() {
        Picture game = Picture.of("""
                a  a  a  a  a
                A  B* .  .  a
                A  A  A  .  a
                .  .  A  a< a
                .  .  .  .  .
                """).step();
        assertThat(game.delta().claims().getFirst().runs()).containsExactly(0, 5, 6, 4, 13, 2, 18, 2);
        assertThat(game.delta().claims().getFirst().cells()).isEqualTo(13);
    }

    @Test
    void theEdgeIsNotAWall() {
        Picture.of("""
                A  .  .  a  A
                A  .  .  a  A
                A  .  .  a  .
                A  A  .  a  .
                .  A  A  a< .
                """).step().shows("""
                A  .  .  A  A
                A  .  .  A  A
                A  .  .  A  .
                A  A  .  A  .
                .  A  A< A  .
                """);
    }

    @Test
    void aLineAlongTheEdgeEncloses() {
        Picture.of("""
                a  a  a  a  .
                A  .  .  a  .
                A  .  .  a  .
                A  A  A  a< .
                .  .  .  .  .
                """).step().shows("""
                A  A  A  A  .
                A  A  A  A  .
                A  A  A  A  .
                A  A  A< A  .
                .  .  .  .  .
                """);
    }

    @Test
    void whatIsOnlyOpenAcrossACornerIsEnclosed() {
        Picture.of("""
                .  .  .  .  .  .
                .  .  A  a  a  .
                .  A  .  .  a  .
                .  .  A  A  a< .
                .  .  .  .  .  .
                """).step().shows("""
                .  .  .  .  .  .
                .  .  A  A  A  .
                .  A  A  A  A  .
                .  .  A  A< A  .
                .  .  .  .  .  .
                """);
    }

    @Test
    void aHoleInOnesLandIsTakenWithTheNextClaim() {
        Picture.of("""
                A  A  A  .  .  .
                A  B  A  a> .  B*
                A  A  A  .  .  .
                .  .  .  .  .  .
                .  .  .  .  .  .
                """).step("A down").shows("""
                A  A  A  .  .  .
                A  B  A  a  .  B*
                A  A  A  av .  .
                .  .  .  .  .  .
                .  .  .  .  .  .
                """).step("A left").shows("""
                A  A  A  .  .  .
                A  A  A  A  .  B*
                A  A  A< A  .  .
                .  .  .  .  .  .
                .  .  .  .  .  .
                """);
    }

    @Test
    void aClaimTakesTheLandUnderOthersButNotTheirHeadsAndLines() {
        Picture.of("""
                .  A  A  A  A  .  .  .
                .  a  .  .  A  .  B  B
                .  a  .  b< Ab b  B  B
                .  av .  .  A  .  B  B
                .  A  A  A  A  .  .  .
                """).step().outs().shows("""
                .  A  A   A  A  .  .  .
                .  A  A   A  A  .  B  B
                .  A  Ab< Ab Ab b  B  B
                .  A  A   A  A  .  B  B
                .  Av A   A  A  .  .  .
                """);
    }

    @Test
    void whoLosesTheLastCellIsOutAndTheTakerGetsTheKill() {
        Picture.of("""
                .  A  A  A  A  A
                .  a  .  .  .  A
                .  a  B  b  b^ A
                .  av .  .  .  A
                .  A  A  A  A  A
                """)
                .step()
                .outs("B enclosed by A")
                .kills("A", 1)
                .kills("B", 0)
                .shows("""
                .  A  A  A  A  A
                .  A  A  A  A  A
                .  A  A  A  A  A
                .  A  A  A  A  A
                .  Av A  A  A  A
                """);
    }

    @Test
    void aHeadWhoseCellIsTakenLaysItsLineThereWithTheNextTick() {
        Picture.of("""
                .  A  A  A  A  .
                .  a  .  .  A  .
                .  a  B* .  A  .
                .  av .  .  A  B
                .  A  A  A  A  .
                """).step().shows("""
                .  A  A   A  A  .
                .  A  A   A  A  .
                .  A  A*B A  A  .
                .  A  A   A  A  B
                .  Av A   A  A  .
                """).step().shows("""
                .  A  A   A  A  .
                .  A  A   A  A  .
                .  A  Ab* A  A  .
                .  A  A   A  A  B
                .  Av A   A  A  .
                """).step("B up").shows("""
                .  A  A   A  A  .
                .  A  Ab^ A  A  .
                .  A  Ab  A  A  .
                .  A  A   A  A  B
                .  Av A   A  A  .
                """);
    }
}
