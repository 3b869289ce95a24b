package dev.landline.sim;

/**
 * A bot's way outside its land: legs out and aside as planned, then home; home at once when others come too near.
 *
 * <p>The plan is not kept but drawn again in each tick, from the first cell of the line.
 */
final class Excursion {

    /** Who has much land dares more: a cell a leg for so many cells across, at most {@link #MOST_DARING}. */
    private static final int ACROSS_PER_DARING = 8;

    private static final int MOST_DARING = 3;
    /** Who has less than about 7 × 7 cells takes shorter legs, so as to have something soon. */
    private static final int ACROSS_TO_DARE = 7;

    private final World world;
    private final Grid grid;
    private final Seat seat;
    private final Temper temper;
    private final Others others;

    Excursion(World world, Seat seat, Temper temper, Others others) {
        this.world = world;
        this.grid = world.grid;
        this.seat = seat;
        this.temper = temper;
        this.others = others;
    }

    Heading next() {
        Heading planned = seat.lineLength() == 0 ? Heading.REST : planned(new Legs(grid, seat));
        return planned != Heading.REST && isSafe(planned) ? planned : Homing.next(world, seat, others, Ways.NEAR);
    }

    /** Where the plan leads next, or REST if it is done. */
    private Heading planned(Legs legs) {
        long plan = Generator.mix((long) seat.lineCell(0) << 32 | (long) world.round << 8 | seat.number());
        boolean stairs = (plan & 3) == 0;
        int legsOut = stairs ? 4 : 2;
        if (legs.turns >= legsOut) {
            return Heading.REST;
        }
        if (legs.length < length(plan, legs.turns) && !edgeAhead()) {
            return seat.heading;
        }
        return switch (legs.turns) {
            case 0 -> side(legs.out, plan);
            case 1 -> stairs ? legs.out : Heading.REST;
            case 2 -> legs.side;
            default -> Heading.REST;
        };
    }

    private boolean edgeAhead() {
        return grid.next(seat.cell, seat.heading) == seat.cell;
    }

    private int length(long plan, int leg) {
        int span = temper.longest() - temper.shortest() + 1;
        int drawn = (int) (Generator.mix(plan + leg) >>> 33) % span;
        int across = Grid.across(seat.land);
        return temper.shortest()
                + (across < ACROSS_TO_DARE ? drawn / 2 : drawn + Math.min(MOST_DARING, across / ACROSS_PER_DARING));
    }

    /** Along the broader part of the land that it left, so that the way back meets it. */
    private Heading side(Heading out, long plan) {
        int exit = grid.next(seat.lineCell(0), out.right().right());
        int right = breadth(exit, out.right()) + (int) (plan >>> 8 & 3);
        int left = breadth(exit, out.left()) + (int) (plan >>> 16 & 3);
        return right > left ? out.right() : out.left();
    }

    private int breadth(int from, Heading heading) {
        int cells = 0;
        int cell = grid.next(from, heading);
        while (cells < temper.longest() && grid.owner(cell) == seat.number()) {
            cells++;
            cell = grid.next(cell, heading);
        }
        return cells;
    }

    private boolean isSafe(Heading heading) {
        int next = grid.next(seat.cell, heading);
        if (next == seat.cell
                || heading.isReversalOf(seat.heading)
                || grid.line(next) == seat.number()
                || others.clashes(next)) {
            return false;
        }
        Way home = world.ways().home(seat, next, heading, Ways.NEAR);
        return home.exists() && others.threat(temper.notice()) > home.moves() + 1 + temper.caution();
    }
}
