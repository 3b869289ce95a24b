package dev.landline.sim;

/** What a bot sees of the other players. */
final class Others {

    static final int NOBODY = Integer.MAX_VALUE / 2;

    private final World world;
    private final Grid grid;
    private final Seat self;
    private final boolean wary;

    /** @param wary whether it expects the other heads to turn at any moment, not only to go straight on */
    Others(World world, Seat self, boolean wary) {
        this.world = world;
        this.grid = world.grid;
        this.self = self;
        this.wary = wary;
    }

    /** The moves that the nearest of the moving heads within sight needs to the seat's line or head. */
    int threat(int notice) {
        int threat = NOBODY;
        for (Seat other : world.seats) {
            if (moves(other) && grid.distance(self.cell, other.cell) <= notice) {
                threat = Math.min(threat, toLine(other.cell, self));
            }
        }
        return threat;
    }

    /** The moves to the nearest moving head. */
    int nearest() {
        int nearest = NOBODY;
        for (Seat other : world.seats) {
            if (moves(other)) {
                nearest = Math.min(nearest, grid.distance(self.cell, other.cell));
            }
        }
        return nearest;
    }

    /** Whether another head is expected in this cell with the next tick, and would not find the seat at home there. */
    boolean clashes(int cell) {
        if (grid.owner(cell) == self.number()) {
            return false;
        }
        for (Seat other : world.seats) {
            if (other != self && other.alive && grid.distance(cell, other.cell) <= 1 && expected(other, cell)) {
                return true;
            }
        }
        return false;
    }

    private boolean expected(Seat other, int cell) {
        int next = grid.next(other.cell, other.heading);
        boolean swaps = other.cell == cell && next == self.cell;
        boolean turnsHere = wary
                && moves(other)
                && (grid.next(other.cell, other.heading.left()) == cell
                        || grid.next(other.cell, other.heading.right()) == cell);
        return next == cell || swaps || turnsHere;
    }

    /**
     * The seat whose line is nearest within reach and, as far as one sees at a glance, can be entered before its owner
     * is home, or lies on this seat's land; else 0.
     *
     * @param attention of four lines, how many it does not overlook for as long as they are there
     */
    int prey(int reach, int attention) {
        int prey = 0;
        int nearest = reach + 1;
        for (Seat other : world.seats) {
            boolean within = other != self
                    && other.lineLength() > 0
                    && grid.distance(self.cell, other.cell) - other.lineLength() <= reach
                    && notices(other, attention);
            if (!within) {
                continue;
            }
            int moves = toLine(self.cell, other);
            boolean inTime = moves < grid.distance(other.cell, other.lineCell(0)) || intrudes(other);
            if (moves < nearest && inTime) {
                prey = other.number();
                nearest = moves;
            }
        }
        return prey;
    }

    private boolean notices(Seat other, int attention) {
        long eye = (long) other.lineCell(0) << 32 | (long) world.round << 16 | self.number() << 8 | other.number();
        return (Generator.mix(eye) & 3) < attention;
    }

    private boolean intrudes(Seat other) {
        return grid.owner(other.cell) == self.number();
    }

    private boolean moves(Seat other) {
        return other != self && other.alive && other.heading != Heading.REST;
    }

    private int toLine(int cell, Seat owner) {
        int nearest = owner.lineLength() == 0 ? NOBODY : grid.distance(cell, owner.cell);
        for (int i = 0; i < owner.lineLength(); i++) {
            nearest = Math.min(nearest, grid.distance(cell, owner.lineCell(i)));
        }
        return nearest;
    }
}
