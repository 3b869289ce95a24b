package dev.landline.bench;

import dev.landline.sim.Bots;
import dev.landline.sim.Delta;
import dev.landline.sim.Heading;
import dev.landline.sim.Inputs;
import dev.landline.sim.Phase;
import dev.landline.sim.Rules;
import dev.landline.sim.Seat;
import dev.landline.sim.Size;
import dev.landline.sim.World;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A whole round of bots, played once, so that it can be played again without the bots' choices.
 *
 * @param start the world before the first tick
 */
record RecordedRound(World start, List<Inputs> inputs, List<Delta> deltas) {

    private static final int ROUND_SECONDS = 120;
    private static final long SEED = 1;

    static RecordedRound of(Size size, int tickHz, int bots) {
        return of(size, tickHz, bots, world -> {});
    }

    /** @param afterTick sees the world after each tick */
    static RecordedRound of(Size size, int tickHz, int bots, Consumer<World> afterTick) {
        World world = new World(Rules.of(size, tickHz, ROUND_SECONDS), SEED);
        RecordedRound round = new RecordedRound(world.snapshot(), new ArrayList<>(), new ArrayList<>());
        while (world.phase() == Phase.PLAY) {
            Inputs inputs = world.seq() == 0 ? joins(bots) : Inputs.turns(turns(world, bots));
            round.inputs.add(inputs);
            round.deltas.add(world.step(inputs));
            afterTick.accept(world);
        }
        return round;
    }

    private static Inputs joins(int bots) {
        List<Inputs.Join> joins = new ArrayList<>();
        for (int i = 0; i < bots; i++) {
            joins.add(new Inputs.Join(i + 1, Bots.nickOf(i), Bots.kindOf(i)));
        }
        return Inputs.joins(joins);
    }

    private static List<Inputs.Turn> turns(World world, int bots) {
        List<Inputs.Turn> turns = new ArrayList<>();
        for (int number = 1; number <= bots; number++) {
            Seat seat = world.seat(number);
            Heading wanted = Bots.choose(world, seat);
            if (wanted != seat.heading()) {
                turns.add(new Inputs.Turn(number, wanted, seat.n(), false));
            }
        }
        return turns;
    }
}
