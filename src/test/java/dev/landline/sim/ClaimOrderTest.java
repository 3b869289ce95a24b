package dev.landline.sim;

import org.junit.jupiter.api.Test;

/** Several claims in one tick. */
class ClaimOrderTest {

    @Test
    void ofOverlappingClaimsTheHigherSeatTakesFromTheLower() {
        Picture.of("""
                .  A  A  A  A  A  A
                .  a  .  .  .  .  A
                .  a  b  b  b  .  A
                .  av b  .  b  .  A
                .  A  Ab A  Ab A  A
                .  .  b  .  bv .  .
                .  B  B  B  B  .  .
                """).step().outs().shows("""
                .  A  A  A  A  A  A
                .  A  A  A  A  A  A
                .  A  B  B  B  A  A
                .  A  B  B  B  A  A
                .  Av B  B  B  A  A
                .  .  B  B  B  .  .
                .  B  B  B  Bv .  .
                """);
    }

    @Test
    void aLowerSeatsClaimCanOpenWhatAHigherOneWouldHaveEnclosed() {
        Picture.of("""
                .  B  B  B  B  B  B
                .  b  .  .  .  .  B
                .  b  a  a  a  .  B
                .  bv a  .  a  .  B
                .  B  Ba B  Ba B  B
                .  .  a  .  av .  .
                .  A  A  A  A  .  .
                """).step().outs().shows("""
                .  B  B  B  B  B  B
                .  B  .  .  .  .  B
                .  B  A  A  A  .  B
                .  B  A  A  A  .  B
                .  Bv A  A  A  B  B
                .  .  A  A  A  .  .
                .  A  A  A  Av .  .
                """);
    }

    @Test
    void whoClosedClaimsEvenIfItsCellAndAllItsLandWereJustTaken() {
        Picture.of("""
                .  A  A  A  A  A  A
                .  a  .  .  .  .  A
                .  a  B  B  b< .  A
                .  av .  b  b  .  A
                .  A  A  A  A  A  A
                """).step().outs().shows("""
                .  A  A  A   A  A  A
                .  A  A  A   A  A  A
                .  A  A  A<B B  A  A
                .  A  A  B   B  A  A
                .  Av A  A   A  A  A
                """);
    }

    @Test
    void whoClosedFirstIsOutIfALaterClaimTakesItAll() {
        Picture.of("""
                .  B  B  B  B  B  B
                .  b  .  .  .  .  B
                .  b  A  A  a< .  B
                .  bv .  a  a  .  B
                .  B  B  B  B  B  B
                """).step().outs("A enclosed by B").kills("B", 1).shows("""
                .  B  B  B  B  B  B
                .  B  B  B  B  B  B
                .  B  B  B  B  B  B
                .  B  B  B  B  B  B
                .  Bv B  B  B  B  B
                """);
    }

    @Test
    void theKillGoesToWhoTookTheLastCellNotToWhoHasItNow() {
        Picture.of("""
                C  C  C  C  C  C  C
                c  .  .  .  .  .  C
                c  A  A  A  A  .  C
                c  a  B* .  A  .  C
                c  av .  .  A  .  C
                cv A  A  A  A  .  C
                C  C  C  C  C  C  C
                """)
                .step()
                .outs("A enclosed by C", "B enclosed by A")
                .kills("A", 1)
                .kills("C", 1);
    }

    @Test
    void ifSeveralTookPartsTheKillGoesToWhoTookTheLastOne() {
        Picture.of("""
                .  A  A  A  C  C  C
                .  a  B* A  c  B  C
                .  av .  A  cv .  C
                .  A  A  A  C  C  C
                .  .  .  .  .  .  .
                """).step().outs("B enclosed by C").kills("A", 0).kills("C", 1);
    }
}
