package dev.landline.sim;

/** A bot's way over its own land, to where it leaves for more: near, with much to take, and where nobody waits. */
final class Stroll {

    /** Cells beyond the land that count: about what an excursion takes. */
    private static final int OUTLOOK = 16;
    /** Beyond it a way out is too long to be seen. */
    private static final int VIEW = 100;
    /** How much better another direction must look than going straight on. */
    private static final int CONSTANCY = 5;
    /** What the shape of the land can add to a direction or take from it. */
    private static final int ROUNDING = 10;
    /** Its mood, which prefers a direction, lasts so many ticks: about 5 s. */
    private static final int MOOD_TICKS = 64;

    private final World world;
    private final Grid grid;
    private final Seat seat;
    private final Temper temper;
    private final Others others;
    private final long mood;

    Stroll(World world, Seat seat, Temper temper, Others others) {
        this.world = world;
        this.grid = world.grid;
        this.seat = seat;
        this.temper = temper;
        this.others = others;
        long ticks = world.seq + seat.number() * 23L;
        mood = Generator.mix((long) world.round << 48 | (long) seat.number() << 40 | ticks / MOOD_TICKS);
    }

    Heading next() {
        boolean rests = seat.heading == Heading.REST;
        if (rests && !isReady()) {
            return Heading.REST;
        }
        boolean stays = (mood & 3) != 0 && others.nearest() < temper.reserve();
        Heading best = seat.heading;
        int bestWorth = Integer.MIN_VALUE;
        for (int code = 0; code < 4; code++) {
            Heading heading = Heading.of(code);
            if (heading.isReversalOf(seat.heading)) {
                continue;
            }
            int worth = worth(heading, stays) + (heading == seat.heading ? CONSTANCY : 0);
            if (worth > bestWorth) {
                best = heading;
                bestWorth = worth;
            }
        }
        return best;
    }

    /** Once in half a second, each seat at its own moment: so they do not all leave at once. */
    private boolean isReady() {
        return (world.seq + seat.number() * 7L) % Math.max(1, world.rules().tickHz() / 2) == 0;
    }

    private int worth(Heading heading, boolean stays) {
        int cell = seat.cell;
        int next = grid.next(cell, heading);
        if (next == cell) {
            return -1_000;
        }
        if (grid.owner(next) != seat.number() && (stays || others.clashes(next))) {
            return -500;
        }
        int inside = 0;
        while (next != cell && grid.owner(next) == seat.number() && inside < VIEW) {
            cell = next;
            next = grid.next(cell, heading);
            inside++;
        }
        int beyond = 0;
        while (next != cell && grid.owner(next) != seat.number() && beyond < OUTLOOK) {
            cell = next;
            next = grid.next(cell, heading);
            beyond++;
        }
        int fancy = (int) (Generator.mix(mood + heading.code()) >>> 60);
        return beyond * 2 - inside + fancy + rounding(heading) - (beyond < temper.shortest() ? VIEW : 0);
    }

    /** Better across a long land than along it: chunks are easier to defend than snakes, and nicer to look at. */
    private int rounding(Heading heading) {
        Box box = seat.landBox;
        int longer = (box.right - box.left) - (box.bottom - box.top);
        return Math.clamp(heading.dx == 0 ? longer : -longer, -ROUNDING, ROUNDING);
    }
}
