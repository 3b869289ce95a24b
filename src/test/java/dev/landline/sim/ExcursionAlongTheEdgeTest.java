package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExcursionAlongTheEdgeTest {

    private final World world = new World(new Rules(48, 27, 1, 12, 1_000, 10), 1);
    private final Seat seat = world.seat(1);

    /** It came out along the upper edge and turned at once: behind its first leg there is no land, and no arena. */
    @ParameterizedTest
    @EnumSource(names = {"TIMID", "GREEDY", "HUNTING"})
    void aBotThatLeavesAlongTheEdgeAndTurnsAtOnceGoesOn(Kind kind) {
        seat.sitDown("Ada", kind, Long.MAX_VALUE);
        Spawning.forHome(world.grid, 2 * 48 + 20, cell -> world.grid.setOwner(cell, 1));
        seat.land = 25;
        seat.landBox.include(18, 0);
        seat.landBox.include(22, 4);
        seat.alive = true;
        seat.cell = 22;
        go(Heading.RIGHT);

        for (int moves = 0; moves < 20; moves++) {
            go(Heading.DOWN);
            assertThat(Bots.choose(world, seat)).isNotNull();
        }
    }

    private void go(Heading heading) {
        world.step(Inputs.turns(List.of(new Inputs.Turn(1, heading, 0, false))));
    }
}
