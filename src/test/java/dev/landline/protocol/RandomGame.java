package dev.landline.protocol;

import dev.landline.log.Frame;
import dev.landline.sim.Bots;
import dev.landline.sim.Delta;
import dev.landline.sim.Heading;
import dev.landline.sim.Inputs;
import dev.landline.sim.Inputs.Away;
import dev.landline.sim.Inputs.Join;
import dev.landline.sim.Inputs.Turn;
import dev.landline.sim.Kind;
import dev.landline.sim.Rules;
import dev.landline.sim.Seat;
import dev.landline.sim.World;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A small game by chance: people who come, go, fall silent, play well and then again not, for short rounds. */
final class RandomGame {

    static final String EPOCH = "e1";

    private final SplittableRandom chance;
    final World world;
    final FrameEncoder encoder;

    RandomGame(long seed) {
        chance = new SplittableRandom(seed);
        int width = chance.nextInt(12, 70);
        int height = chance.nextInt(12, 50);
        int seats = chance.nextInt(2, 20);
        world = new World(new Rules(width, height, seats, 12, chance.nextInt(50, 400), 10), seed);
        encoder = new FrameEncoder(EPOCH, world);
    }

    /** The next tick's delta. */
    Frame tick() {
        return encoder.delta(step());
    }

    Delta step() {
        List<Turn> turns = new ArrayList<>();
        List<Join> joins = new ArrayList<>();
        List<Integer> leaves = new ArrayList<>();
        List<Away> aways = new ArrayList<>();
        for (int number = 1; number <= world.rules().seats(); number++) {
            Seat seat = world.seat(number);
            if (!seat.taken()) {
                if (oneIn(20)) {
                    joins.add(new Join(number, "Ζ🚀".repeat(chance.nextInt(1, 9)), Kind.values()[chance.nextInt(4)]));
                }
                continue;
            }
            if (oneIn(400)) {
                leaves.add(number);
            } else if (oneIn(200)) {
                aways.add(new Away(number, !seat.away()));
            }
            Heading wanted = oneIn(40) ? Heading.of(chance.nextInt(4)) : Bots.choose(world, seat);
            if (wanted != seat.heading() || oneIn(40)) {
                int skipped = oneIn(50) ? chance.nextInt(1_000_000) : 0;
                turns.add(new Turn(number, wanted, seat.n() + 1 + skipped, oneIn(50)));
            }
        }
        return world.step(new Inputs(turns, joins, leaves, aways));
    }

    Frame keyframe() {
        return encoder.keyframe(world);
    }

    private boolean oneIn(int n) {
        return chance.nextInt(n) == 0;
    }
}
