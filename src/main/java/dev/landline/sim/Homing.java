package dev.landline.sim;

/** The way home: the shortest around the own line; if there is none, wherever the head lives longest. */
final class Homing {

    private Homing() {}

    /** @param limit how many cells to look at */
    static Heading next(World world, Seat seat, Others others, int limit) {
        Way home = world.ways().home(seat, seat.cell, seat.heading, limit);
        if (home.exists() && !others.clashes(world.grid.next(seat.cell, home.first()))) {
            return home.first();
        }
        Heading best = seat.heading;
        int bestWorth = Integer.MIN_VALUE;
        for (int code = 0; code < 4; code++) {
            Heading heading = Heading.of(code);
            int worth = worth(world, seat, others, heading, limit);
            if (worth > bestWorth) {
                best = heading;
                bestWorth = worth;
            }
        }
        return best;
    }

    /** Greater for a step to be preferred: one that does not end the life, leads home soon, or leaves room. */
    private static int worth(World world, Seat seat, Others others, Heading heading, int limit) {
        Grid grid = world.grid;
        int next = grid.next(seat.cell, heading);
        if (heading.isReversalOf(seat.heading)) {
            return Integer.MIN_VALUE;
        }
        if (next == seat.cell) {
            return -1_000_000; // waits at the edge, while others may cut
        }
        if (grid.line(next) == seat.number()) {
            return -3_000_000;
        }
        int clash = others.clashes(next) ? -2_000_000 : 0;
        Way home = world.ways().home(seat, next, heading, limit);
        return clash + (home.exists() ? -home.moves() : -limit + world.ways().room());
    }
}
