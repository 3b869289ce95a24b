package dev.landline.sim;

import org.junit.jupiter.api.Test;

/** Clashes, cuts and one's own line in one tick: who is out by whom. */
class SeveralReasonsTest {

    @Test
    void whoEntersTheCellOfAHeadThatWaitsAtTheEdgeClashesAndDoesNotCut() {
        Picture.of("""
                .  .  .  .  Bv
                A  a  a  a  a>
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """).step().outs("A clash", "B clash").kills("B", 0);
    }

    @Test
    void headsThatClashOnTheLineOfAThirdCutIt() {
        Picture.of("""
                .  .  .  .  .
                .  .  Bv .  .
                C  c  c  c  c>
                .  .  A^ .  .
                .  .  .  .  .
                """)
                .step()
                .outs("A clash", "B clash", "C cut by A")
                .kills("A", 1)
                .kills("B", 0);
    }

    @Test
    void whoIsCutByAThirdWhileItClashesIsOutByTheCut() {
        Picture.of("""
                .  Cv .  .  .
                A  a  a> .  b<
                .  .  .  .  B
                .  .  .  .  .
                .  .  .  .  .
                """).step().outs("A cut by C", "B clash").kills("C", 1);
    }

    @Test
    void whoStaysInAClashGetsTheKillThoughItIsCutElsewhere() {
        Picture.of("""
                .  .  Cv .  .
                .  A  a  a  .
                .  A  A  a< .
                .  .  B^ .  .
                .  .  .  .  .
                """).step().outs("A cut by C", "B clash by A").kills("A", 1).kills("C", 1);
    }

    @Test
    void whoMeetsAnotherOnItsOwnLineIsOutByTheClash() {
        Picture.of("""
                .  .  Bv .  .
                A  a  a  a  .
                .  .  a^ a  .
                .  .  .  .  .
                .  .  .  .  .
                """).step().outs("A clash", "B clash").kills("B", 0);
    }

    @Test
    void ofTwoWhoStayTheLowerSeatGetsTheKill() {
        Picture.of("""
                .  .   .   .  .
                B  Ab> C<A .  .
                .  .   C^  .  .
                .  .   .   .  .
                .  .   .   .  .
                """).step().outs("B clash by A").kills("A", 1).kills("C", 0).shows("""
                .  .   .   .  .
                .  A<  C^  .  .
                .  .   C   .  .
                .  .   .   .  .
                .  .   .   .  .
                """);
    }

    @Test
    void whoFollowsIntoASwapCutsTheLineThatWasLeftThere() {
        Picture.of("""
                .  .  .   .  .
                A> Ab< b  B  .
                .  C^ .   .  .
                .  .  .   .  .
                .  .  .   .  .
                """).step().outs("B cut by C", "C clash by A").kills("A", 1).kills("C", 1);
    }
}
