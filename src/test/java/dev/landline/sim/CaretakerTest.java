package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaretakerTest {

    private static final int WELL_PAST = 120;

    @ParameterizedTest(name = "U-turn after {0} cells")
    @ValueSource(ints = {1, 2, 5, 12})
    void bringsAHeadHomeAndRestsThere(int cells) {
        BotScene scene = new BotScene(Kind.PERSON);
        Seat seat = scene.home(1, 20, 20);
        scene.go(seat, "R" + (2 + cells));
        assertHomeAfter(scene, seat, cells + 2);
    }

    @ParameterizedTest(name = "after {0} ticks of a life")
    @ValueSource(ints = {20, 47, 101, 333, 500})
    void bringsABotHomeFromWhereverItIs(int ticks) {
        BotScene scene = new BotScene(Kind.GREEDY);
        Seat seat = scene.home(1, 20, 20);
        for (int i = 0; i < ticks || seat.lineLength() < 10; i++) {
            scene.turn(seat, Bots.choose(scene.world, seat));
        }
        assertHomeAfter(scene, seat, seat.lineLength() + 2);
    }

    @Test
    void goesAroundItsOwnLine() {
        BotScene scene = new BotScene(Kind.PERSON);
        Seat seat = scene.home(1, 20, 20);
        scene.go(seat, "R5 U4 R4 D2");
        assertHomeAfter(scene, seat, 10);
        assertThat(seat.land()).isGreaterThan(50);
    }

    @Test
    void goesAroundAHeadThatStandsInItsWay() {
        BotScene scene = new BotScene(Kind.PERSON, Kind.PERSON);
        Seat seat = scene.home(1, 20, 20);
        Seat other = scene.home(2, 50, 35);
        scene.go(seat, "U8 R1");
        scene.go(seat, "D1");
        other.cell = BotScene.cell(21, 14);
        assertHomeAfter(scene, seat, 8);
    }

    @Test
    void keepsAwayFromAHeadThatMayTurnIntoIt() {
        BotScene scene = new BotScene(Kind.PERSON, Kind.PERSON);
        Seat seat = scene.home(1, 20, 20);
        Seat other = scene.home(2, 50, 35);
        scene.go(seat, "U8 R1");
        other.cell = BotScene.cell(22, 13);
        other.heading = Heading.UP;
        assertThat(Bots.bringHome(scene.world, seat))
                .as("down leads to (21, 13), where the other may turn to")
                .isNotEqualTo(Heading.DOWN);
    }

    @Test
    void livesOnAsLongAsItCanWithoutAWayHome() {
        BotScene scene = new BotScene(Kind.PERSON);
        Seat seat = scene.home(1, 40, 20);
        scene.go(seat, "U19 L20 D10 R5");
        for (int y = 0; y < BotScene.HEIGHT; y++) {
            for (int x = 30; x < BotScene.WIDTH; x++) {
                scene.world.grid.setLine(BotScene.cell(x, y), x == 30 ? 1 : scene.world.line(BotScene.cell(x, y)));
            }
        }
        for (int tick = 0; tick < 40; tick++) {
            scene.turn(seat, Bots.bringHome(scene.world, seat));
            assertThat(seat.alive())
                    .as("alive in tick %d without a way home", tick)
                    .isTrue();
        }
    }

    @Test
    void steersASeatThatIsAway() {
        BotScene scene = new BotScene(Kind.PERSON);
        Seat seat = scene.home(1, 20, 20);
        scene.go(seat, "R2");
        seat.away = true;
        assertThat(Bots.choose(scene.world, seat)).isEqualTo(Heading.REST);
    }

    private static void assertHomeAfter(BotScene scene, Seat seat, int ticks) {
        for (int i = 0; i < ticks; i++) {
            Delta delta = scene.turn(seat, Bots.bringHome(scene.world, seat));
            assertThat(delta.outs()).as("outs on the way, tick %d", i).isEmpty();
        }
        scene.turn(seat, Bots.bringHome(scene.world, seat));
        int cell = seat.cell();
        assertThat(scene.world.owner(cell)).as("whose land it is on").isEqualTo(seat.number());
        for (int i = 0; i < WELL_PAST; i++) {
            scene.turn(seat, Bots.bringHome(scene.world, seat));
            assertThat(seat.cell()).as("rests").isEqualTo(cell);
            assertThat(seat.heading()).isEqualTo(Heading.REST);
        }
    }
}
