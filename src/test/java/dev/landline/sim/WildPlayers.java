package dev.landline.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Players by chance: they wander, mostly shun their own lines, mostly go home some day; come, go and fall silent. */
final class WildPlayers {

    private final SplittableRandom chance;

    WildPlayers(long seed) {
        chance = new SplittableRandom(seed);
    }

    /** Small arenas with short rounds, so that 2,000 ticks see many of everything. */
    Rules rules() {
        int width = chance.nextInt(5, 61);
        int height = chance.nextInt(5, 41);
        return new Rules(
                width,
                height,
                chance.nextInt(1, 13),
                chance.nextInt(1, 13),
                chance.nextInt(1, 700),
                chance.nextInt(1, 30));
    }

    Inputs inputs(World world) {
        List<Inputs.Turn> turns = new ArrayList<>();
        List<Inputs.Join> joins = new ArrayList<>();
        List<Integer> leaves = new ArrayList<>();
        List<Inputs.Away> aways = new ArrayList<>();
        for (int number = 1; number <= world.rules().seats(); number++) {
            Seat seat = world.seat(number);
            if (!seat.taken()) {
                if (oneIn(world.seq() < 2 ? 2 : 60)) {
                    Kind kind = Kind.values()[chance.nextInt(Kind.values().length)];
                    joins.add(new Inputs.Join(number, "P" + chance.nextInt(100), kind));
                }
                continue;
            }
            if (oneIn(1500)) {
                leaves.add(number);
            } else if (oneIn(300)) {
                aways.add(new Inputs.Away(number, !seat.away()));
            }
            if (oneIn(3) || dangerous(world, seat, seat.heading())) {
                int n = seat.n() + (oneIn(5) ? 0 : 1);
                turns.add(new Inputs.Turn(number, heading(world, seat), n, oneIn(50)));
            }
        }
        return new Inputs(turns, joins, leaves, aways);
    }

    private Heading heading(World world, Seat seat) {
        if (oneIn(150)) {
            return Heading.REST;
        }
        Heading wish = Heading.of(chance.nextInt(4));
        for (int code = 0; code < 4; code++) {
            Heading other = Heading.of(code);
            boolean closer =
                    seat.lineLength() > 8 && distanceToStart(world, seat, other) < distanceToStart(world, seat, wish);
            if (!oneIn(30) && (dangerous(world, seat, wish) || (closer && !dangerous(world, seat, other)))) {
                wish = other;
            }
        }
        return wish;
    }

    private static int distanceToStart(World world, Seat seat, Heading heading) {
        return world.distance(world.next(seat.cell(), heading), seat.lineCell(0));
    }

    private static boolean dangerous(World world, Seat seat, Heading heading) {
        return seat.alive() && heading != Heading.REST && world.line(world.next(seat.cell(), heading)) == seat.number();
    }

    private boolean oneIn(int n) {
        return chance.nextInt(n) == 0;
    }
}
