package dev.landline.protocol;

import dev.landline.sim.Bots;
import dev.landline.sim.Heading;
import dev.landline.sim.Inputs;
import dev.landline.sim.Inputs.Away;
import dev.landline.sim.Inputs.Join;
import dev.landline.sim.Inputs.Turn;
import dev.landline.sim.Kind;
import dev.landline.sim.Phase;
import dev.landline.sim.Seat;
import dev.landline.sim.World;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The players of the recorded game: bots, and people who come, go, fall silent and press keys that do not help. */
final class GoldenScript {

    private static final int FIRST_PERSON = 6;

    private final SplittableRandom chance = new SplittableRandom(1);

    Inputs next(World world) {
        int tick = (int) world.seq() + 1;
        return new Inputs(turns(world), joins(tick), leaves(tick), aways(tick));
    }

    private static List<Join> joins(int tick) {
        return switch (tick) {
            case 1 -> {
                List<Join> bots = new ArrayList<>();
                for (int seat = 1; seat < FIRST_PERSON; seat++) {
                    bots.add(new Join(seat, Bots.nickOf(seat), seat == 5 ? Kind.HUNTING : Bots.kindOf(seat)));
                }
                yield bots;
            }
            case 8 -> List.of(new Join(6, "Ada", Kind.PERSON));
            case 40 -> List.of(new Join(8, "Ζωή 🚀", Kind.PERSON), new Join(9, "\"Łu\\", Kind.PERSON));
            case 210 -> List.of(new Join(10, "山", Kind.PERSON));
            case 250 -> List.of(new Join(7, "Podium", Kind.PERSON)); // everybody rests: it has to wait
            case 330 -> List.of(new Join(8, "Zoe", Kind.PERSON)); // the same seat, counting its intents anew
            default -> List.of();
        };
    }

    private static List<Integer> leaves(int tick) {
        return switch (tick) {
            case 205 -> List.of(8);
            case 255 -> List.of(9);
            case 420 -> List.of(2, 7);
            default -> List.of();
        };
    }

    private static List<Away> aways(int tick) {
        return switch (tick) {
            case 90, 230 -> List.of(new Away(6, true));
            case 120, 300 -> List.of(new Away(6, false));
            case 350 -> List.of(new Away(8, true), new Away(10, true));
            case 380 -> List.of(new Away(8, false), new Away(10, false));
            default -> List.of();
        };
    }

    private List<Turn> turns(World world) {
        List<Turn> turns = new ArrayList<>();
        for (Seat seat : world.standings().stream()
                .sorted((a, b) -> a.number() - b.number())
                .toList()) {
            if (seat.number() >= FIRST_PERSON && !seat.away()) {
                person(world, seat, turns);
            } else if (seat.alive() && world.phase() == Phase.PLAY) {
                Heading wanted = Bots.choose(world, seat);
                if (wanted != seat.heading()) {
                    turns.add(new Turn(seat.number(), wanted, seat.n(), false));
                }
            }
        }
        return turns;
    }

    /** Plays well mostly; now and then turns anywhere, too late, or while out; and some numbers are lost on the way. */
    private void person(World world, Seat seat, List<Turn> turns) {
        Heading wanted = Bots.choose(world, seat);
        boolean fumbles = chance.nextInt(30) == 0;
        if (fumbles) {
            wanted = Heading.of(chance.nextInt(4));
        }
        if (fumbles || (wanted != seat.heading() && wanted != Heading.REST)) {
            int n = seat.n() + (chance.nextInt(10) == 0 ? 20 : 1);
            turns.add(new Turn(seat.number(), wanted, n, chance.nextInt(20) == 0));
        }
    }
}
