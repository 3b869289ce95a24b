package dev.landline.sim;

import org.junit.jupiter.api.Test;

class ClashTest {

    private static final String EMPTY = """
            .  .  .  .  .
            .  .  .  .  .
            .  .  .  .  .
            .  .  .  .  .
            .  .  .  .  .
            """;

    @Test
    void headsThatMeetOnNobodysLandAreOutByNobody() {
        Picture.of("""
                .  .  .  .  .
                A  a> .  b< B
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """)
                .step()
                .outs("A clash", "B clash")
                .kills("A", 0)
                .kills("B", 0)
                .shows(EMPTY);
    }

    @Test
    void whoStandsOnItsOwnLandStaysAndGetsTheKill() {
        Picture.of("""
                .  .  .  .  .
                A> A  b< B  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """).step().outs("B clash by A").kills("A", 1).shows("""
                .  .  .  .  .
                A  A> .  .  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """);
    }

    @Test
    void whoRestsAtHomeStays() {
        Picture.of("""
                .  .  .  .  .
                .  B* a< A  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """).step().outs("A clash by B").kills("B", 1);
    }

    @Test
    void threeHeadsInACellOfNobodyAreAllOut() {
        Picture.of("""
                .  .  .  .  .
                .  .  Cv .  .
                A  a> .  b< B
                .  .  .  .  .
                .  .  .  .  .
                """).step().outs("A clash", "B clash", "C clash").shows(EMPTY);
    }

    @Test
    void ofThreeHeadsInOneCellItsOwnerStaysWithTwoKills() {
        Picture.of("""
                .  .  .  .  .
                .  .  Av .  .
                C  c> B  a< A
                .  .  B^ .  .
                .  .  .  .  .
                """)
                .step()
                .outs("A clash by B", "C clash by B")
                .kills("B", 2)
                .shows("""
                .  .  .  .  .
                .  .  .  .  .
                .  .  B^ .  .
                .  .  B  .  .
                .  .  .  .  .
                """);
    }

    @Test
    void headsThatSwapCellsClashAndDoNotCutEachOther() {
        Picture.of("""
                .  .  .  .  .
                A  a> b< B  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """)
                .step()
                .outs("A clash", "B clash")
                .kills("A", 0)
                .kills("B", 0)
                .shows(EMPTY);
    }

    @Test
    void whoIsHomeAfterASwapStays() {
        Picture.of("""
                .  .   .  .  .
                A> Ab< b  B  .
                .  .   .  .  .
                .  .   .  .  .
                .  .   .  .  .
                """).step().outs("B clash by A").kills("A", 1).shows("""
                .  .  .  .  .
                A  A> .  .  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """);
    }

    @Test
    void whoGetsHomeWithASwapClaims() {
        Picture.of("""
                .  .   .   .  .
                B  Ab> a<  a  .
                .  .   .   A  .
                .  .   .   .  .
                .  .   .   .  .
                """).step().outs("B clash by A").shows("""
                .  .   .   .  .
                .  A<  A   A  .
                .  .   .   A  .
                .  .   .   .  .
                .  .   .   .  .
                """);
    }

    @Test
    void ifBothAreHomeAfterASwapBothStayAndClaim() {
        Picture.of("""
                A  A  .   .   .  .
                .  a  Ba> Ab< b  .
                .  .  .   .   B  .
                .  .  .   .   .  .
                .  .  .   .   .  .
                """).step().outs().shows("""
                A  A  .   .   .  .
                .  A  A<B B>A B  .
                .  .  .   .   B  .
                .  .  .   .   .  .
                .  .  .   .   .  .
                """);
    }

    @Test
    void oneBehindTheOtherDoesNotClash() {
        Picture.of("""
                .  .  .  .  .
                A> B> .  .  .
                .  .  .  .  .
                .  .  .  .  .
                .  .  .  .  .
                """).step().outs().shows("""
                .  .   .  .  .
                A  Ba> b> .  .
                .  .   .  .  .
                .  .   .  .  .
                .  .   .  .  .
                """);
    }
}
