package dev.landline.sim;

/** What a bot sees of the other players. */
final class Others {

    static final int NOBODY = Integer.MAX_VALUE / 2;

    private final World world;
    private final Grid grid;
    private final Seat self;

    Others(World world, Seat self) {
        this.world = world;
        this.grid = world.grid;
        this.self = self;
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

    /** Whether a head that moves on as it does, or rests, will be in this cell, and the seat is not at home there. */
    boolean clashes(int cell) {
        if (grid.owner(cell) == self.number()) {
            return false;
        }
        for (Seat other : world.seats) {
            if (other != self && other.alive && grid.distance(cell, other.cell) <= 1) {
                int next = grid.next(other.cell, other.heading);
                if (next == cell || (other.cell == cell && next == self.cell)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The seat whose line is nearest within reach and, as far as one sees at a glance, can be entered before its owner
     * is home, or lies on this seat's land; else 0.
     */
    int prey(int reach) {
        int prey = 0;
        int nearest = reach + 1;
        for (Seat other : world.seats) {
            boolean within = other != self
                    && other.lineLength() > 0
                    && grid.distance(self.cell, other.cell) - other.lineLength() <= reach;
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
