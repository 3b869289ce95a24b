package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpawningTest {

    private static final Inputs B_JOINS = Inputs.joins(List.of(new Inputs.Join(2, "B", Kind.PERSON)));

    private static final String LAST_CELL_IN_THE_ONLY_PLACE = """
            .  .  .  .  .  .  .  .  .  A
            .  .  .  .  .  .  .  .  .  .
            a* .  .  .  .  .  .  .  .  .
            .  .  .  .  .  .  .  .  .  .
            .  .  .  .  .  .  .  .  .  .
            """;

    @Test
    void whoJoinsGetsAHomeWithTheNextTickAndRestsInIt() {
        World world = new World(new Rules(5, 5, 1, 2, 100, 10), 1);
        Delta joined = world.step(Inputs.joins(List.of(new Inputs.Join(1, "Ada", Kind.PERSON))));
        assertThat(joined.spawns()).isEmpty();
        assertThat(world.seat(1).returnsAt()).isEqualTo(2);

        Delta next = world.step(Inputs.NONE);
        assertThat(next.spawns()).containsExactly(new Delta.Spawn(1, 12));
        assertThat(world.seat(1).land()).isEqualTo(25);
        assertThat(world.seat(1).peak()).isEqualTo(25);
        assertThat(world.seat(1).heading()).isEqualTo(Heading.REST);
    }

    @Test
    void withoutRoomAHomeIsLookedForInEachTick() {
        World world = new World(new Rules(5, 5, 2, 2, 100, 10), 1);
        world.step(
                Inputs.joins(List.of(new Inputs.Join(1, "Ada", Kind.PERSON), new Inputs.Join(2, "Bob", Kind.PERSON))));
        for (long seq = 2; seq < 7; seq++) {
            world.step(Inputs.NONE);
            assertThat(world.seat(2).alive()).isFalse();
            assertThat(world.seat(2).returnsAt()).isEqualTo(seq + 1);
        }
        Delta left = world.step(new Inputs(List.of(), List.of(), List.of(1), List.of()));
        assertThat(left.spawns()).isEmpty();
        assertThat(world.step(Inputs.NONE).spawns()).containsExactly(new Delta.Spawn(2, 12));
    }

    @Test
    void sevenMovesFromAHeadIsFarEnough() {
        Picture.of("""
                .  .  .  .  .  .  .  .  .  .
                .  .  .  .  .  .  .  .  .  .
                A* .  .  .  .  .  .  .  .  .
                .  .  .  .  .  .  .  .  .  .
                .  .  .  .  .  .  .  .  .  .
                """).step(B_JOINS).step().shows("""
                .  .  .  .  .  B  B  B  B  B
                .  .  .  .  .  B  B  B  B  B
                A* .  .  .  .  B  B  B* B  B
                .  .  .  .  .  B  B  B  B  B
                .  .  .  .  .  B  B  B  B  B
                """);
    }

    @Test
    void sixMovesAreNot() {
        Picture game = Picture.of("""
                .  .  .  .  .  .  .  .  .
                .  .  .  .  .  .  .  .  .
                A* .  .  .  .  .  .  .  .
                .  .  .  .  .  .  .  .  .
                .  .  .  .  .  .  .  .  .
                """).step(B_JOINS).steps(20);
        assertThat(game.seat("B").alive()).isFalse();
    }

    @Test
    void sixMovesAreNotOverLandEither() {
        Picture game = Picture.of("""
                A  A  A  A  A  A  A  A  A
                A  A  A  A  A  A  A  A  A
                A* A  A  A  A  A  A  A  A
                A  A  A  A  A  A  A  A  A
                A  A  A  A  A  A  A  A  A
                """).step(B_JOINS).steps(20);
        assertThat(game.seat("B").alive()).isFalse();
    }

    @Test
    void theBestDrawIsTheFarthestFromAllHeads() {
        Picture.of("""
                .  .  .  .  .  .  .  .  .  .  .  .  .  .
                .  .  .  .  .  .  .  .  .  .  .  .  .  .
                A* .  .  .  .  .  .  .  .  .  .  .  .  .
                .  .  .  .  .  .  .  .  .  .  .  .  .  .
                .  .  .  .  .  .  .  .  .  .  .  .  .  .
                """).step(B_JOINS).step().shows("""
                .  .  .  .  .  .  .  .  .  B  B  B  B  B
                .  .  .  .  .  .  .  .  .  B  B  B  B  B
                A* .  .  .  .  .  .  .  .  B  B  B* B  B
                .  .  .  .  .  .  .  .  .  B  B  B  B  B
                .  .  .  .  .  .  .  .  .  B  B  B  B  B
                """);
    }

    @Test
    void freeGroundComesBeforeOthersLandThoughItIsNearer() {
        Picture.of("""
                A  .  .  .  .  .  .  .  .  .  .  .  .  A
                .  .  .  .  .  .  .  .  .  .  .  .  .  A
                A* .  .  .  .  .  .  .  .  .  .  .  .  A
                .  .  .  .  .  .  .  .  .  .  .  .  .  A
                .  .  .  .  .  .  .  .  .  .  .  .  .  A
                """).step(B_JOINS).step().shows("""
                A  .  .  .  .  .  .  .  B  B  B  B  B  A
                .  .  .  .  .  .  .  .  B  B  B  B  B  A
                A* .  .  .  .  .  .  .  B  B  B* B  B  A
                .  .  .  .  .  .  .  .  B  B  B  B  B  A
                .  .  .  .  .  .  .  .  B  B  B  B  B  A
                """);
    }

    @Test
    void withoutFreeGroundItIsOthersLand() {
        Picture game = Picture.of("""
                A  A  A  A  A  A  A  A  A  A
                A  A  A  A  A  A  A  A  A  A
                A* A  A  A  A  A  A  A  A  A
                A  A  A  A  A  A  A  A  A  A
                A  A  A  A  A  A  A  A  A  A
                """).step(B_JOINS).step().shows("""
                A  A  A  A  A  B  B  B  B  B
                A  A  A  A  A  B  B  B  B  B
                A* A  A  A  A  B  B  B* B  B
                A  A  A  A  A  B  B  B  B  B
                A  A  A  A  A  B  B  B  B  B
                """);
        assertThat(game.seat("A").land()).isEqualTo(25);
        assertThat(game.seat("A").peak()).isEqualTo(50);
    }

    @Test
    void neverOnALine() {
        Picture onFreeGround = Picture.of("""
                A  .  .  .  .  .  .  .  .  .
                .  .  .  .  .  .  .  .  .  .
                a* .  .  .  .  .  .  .  .  .
                a  .  .  .  .  .  .  .  .  .
                a  a  a  a  a  a  .  .  .  .
                """).step(B_JOINS).steps(20);
        assertThat(onFreeGround.seat("B").alive()).isFalse();

        Picture overLand = Picture.of("""
                .  .  .  .  .  .  .  .  .  .
                .  .  .  .  .  .  .  .  .  .
                a* .  .  .  .  .  .  .  .  .
                a  .  .  .  .  .  .  .  .  .
                a  a  a  a  a  a  A  A  A  A
                """).step(B_JOINS).steps(20);
        assertThat(overLand.seat("B").alive()).isFalse();
    }

    @Test
    void whoLosesItsLastCellsToAHomeIsOutWithTheNextTick() {
        Picture game =
                Picture.of(LAST_CELL_IN_THE_ONLY_PLACE).step(B_JOINS).step().outs();
        assertThat(game.delta().spawns()).containsExactly(new Delta.Spawn(2, 27));
        assertThat(game.seat("A").land()).isZero();
        assertThat(game.seat("A").alive()).isTrue();
        game.step().outs("A enclosed by B").kills("B", 1);
    }

    @Test
    void thatIsNobodysKillIfTheTakerHasLeft() {
        Picture.of(LAST_CELL_IN_THE_ONLY_PLACE)
                .step(B_JOINS)
                .step(new Inputs(List.of(), List.of(), List.of(2), List.of()))
                .step()
                .outs("A enclosed");
    }
}
