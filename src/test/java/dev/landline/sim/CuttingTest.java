package dev.landline.sim;

import org.junit.jupiter.api.Test;

class CuttingTest {

    @Test
    void aHeadThatEntersALineCutsItsOwner() {
        Picture.of("""
                .  .  b^ B  B
                A  a  a  a> .
                A  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """)
                .step("B left")
                .outs()
                .step("B down")
                .outs("A cut by B")
                .kills("B", 1)
                .shows("""
                .  b  b  B  B
                .  bv .  .  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """);
    }

    @Test
    void evenIfTheOwnerGetsHomeInThatTick() {
        Picture.of("""
                .  .  bv B  .
                .  a  a  a  .
                .  A  .  a  .
                .  A  A  a< .
                .  .  .  .  .
                """).step().outs("A cut by B").shows("""
                .  .  b  B  .
                .  .  bv .  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """);
    }

    @Test
    void evenIfTheCutterIsOutToo() {
        Picture.of("""
                .  .  .  .  .
                A  a  a  a> .
                .  .  b^ .  .
                .  C> b  .  .
                .  .  B  .  .
                """)
                .step()
                .outs("A cut by B", "B cut by C")
                .kills("B", 1)
                .kills("C", 1)
                .shows("""
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                .  C  c> .  .
                .  .  .  .  .
                """);
    }

    @Test
    void twoWhoCutEachOtherInOneTickAreBothOutWithAKillEach() {
        Picture.of("""
                A  a  a  .  .
                .  b^ a  .  .
                .  b  a  .  .
                .  b  av .  .
                .  B  .  .  .
                """)
                .step("A left")
                .outs("A cut by B", "B cut by A")
                .kills("A", 1)
                .kills("B", 1)
                .shows("""
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """);
    }

    @Test
    void ofTwoCuttersTheLowerSeatGetsTheKill() {
        Picture.of("""
                .  .  .  .  .
                .  C< .  B< .
                A  a  a  a  a>
                .  .  .  .  .
                .  .  .  .  .
                """)
                .step("B down", "C down")
                .outs("A cut by B")
                .kills("B", 1)
                .kills("C", 0)
                .shows("""
                .  .  .  .  .
                .  C  .  B  .
                .  cv .  bv .
                .  .  .  .  .
                .  .  .  .  .
                """);
    }

    @Test
    void whoEntersItsOwnLineIsOutByItselfWithoutAKill() {
        Picture.of("""
                .  .  .  .  .
                A  a  a  a  .
                .  .  a^ a  .
                .  .  .  .  .
                .  .  .  .  .
                """).step().outs("A cut by A").kills("A", 0).shows("""
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """);
    }

    @Test
    void ifAnotherCutsItInThatTickTheOtherGetsTheKill() {
        Picture.of("""
                .  Bv .  .  .
                A  a  a  a  .
                .  .  a^ a  .
                .  .  .  .  .
                .  .  .  .  .
                """).step().outs("A cut by B").kills("B", 1);
    }

    @Test
    void theCellThatAHeadJustLeftIsLine() {
        Picture.of("""
                .  .  .  .  .
                A  a  a> .  .
                .  .  B^ .  .
                .  .  .  .  .
                .  .  .  .  .
                """).step().outs("A cut by B");
    }

    @Test
    void theCellThatAHeadJustLeftAtHomeIsNot() {
        Picture.of("""
                .  .  .  .  .
                A  A  A> .  .
                .  .  B^ .  .
                .  .  .  .  .
                .  .  .  .  .
                """).step().outs().shows("""
                .  .  .   .  .
                A  A  Ab^ a> .
                .  .  B   .  .
                .  .  .   .  .
                .  .  .   .  .
                """);
    }

    @Test
    void aLineOnTheCuttersOwnLandIsCutAsAnyOther() {
        Picture.of("""
                .  .  .  .   .
                A  a  Ba Ba> .
                .  .  B^ B   .
                .  .  .  .   .
                .  .  .  .   .
                """).step().outs("A cut by B").shows("""
                .  .  .  .  .
                .  .  B^ B  .
                .  .  B  B  .
                .  .  .  .  .
                .  .  .  .  .
                """);
    }

    @Test
    void aLineOverTheLandOfWhoIsOutStays() {
        Picture.of("""
                .  .   bv B  .
                .  a   a  a> .
                A  A   .  .  .
                A  Ac< c  c  C
                .  .   .  .  .
                """).step().outs("A cut by B").shows("""
                .  .  b  B  .
                .  .  bv .  .
                .  .  .  .  .
                c< c  c  c  C
                .  .  .  .  .
                """);
    }

    @Test
    void whoWaitsAtTheEdgeDoesNotEnterItsOwnLine() {
        Picture.of("""
                .  .  .  .  .
                A  a  a  a  a>
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """).steps(3).outs().shows("""
                .  .  .  .  .
                A  a  a  a  a>
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """);
    }
}
