package dev.landline.sim;

import dev.landline.sim.Delta.How;
import dev.landline.sim.Delta.Out;
import java.util.ArrayList;
import java.util.List;

/**
 * Heads advancing at once, and what they meet: each other, and lines. Who is out is judged by the grid as it was before
 * the tick; nothing is changed but the heads' cells.
 */
final class Encounters {

    private final World world;
    private final Seat[] seats;
    private final int[] from;

    Encounters(World world) {
        this.world = world;
        seats = world.seats;
        from = new int[seats.length];
    }

    void advance() {
        for (Seat seat : seats) {
            if (seat.alive) {
                from[seat.number()] = seat.cell;
                seat.cell = world.grid.next(seat.cell, seat.heading);
            }
        }
    }

    /**
     * Who is out, in ascending seat. Where several reasons hold, the first of these is told: a line cut by another (the
     * lowest seat of them), a clash (by the one who stays, if any), one's own line.
     */
    List<Out> outs() {
        Out[] outs = new Out[seats.length];
        cuts(outs);
        clashes(outs);
        ownLines(outs);
        List<Out> list = new ArrayList<>();
        for (Out out : outs) {
            if (out != null) {
                list.add(out);
            }
        }
        return list;
    }

    private void cuts(Out[] outs) {
        for (Seat seat : seats) {
            int owner = entered(seat) ? world.grid.line(seat.cell) : 0;
            if (owner == 0 || owner == seat.number() || outs[owner] != null || clash(seat, seats[owner])) {
                continue;
            }
            outs[owner] = new Out(owner, seat.number(), How.CUT);
        }
    }

    private void clashes(Out[] outs) {
        for (Seat seat : seats) {
            if (!seat.alive || outs[seat.number()] != null || staysHome(seat)) {
                continue;
            }
            int by = -1;
            for (Seat other : seats) {
                if (other != seat && clash(seat, other) && by <= 0) {
                    by = staysHome(other) ? other.number() : 0;
                }
            }
            if (by >= 0) {
                outs[seat.number()] = new Out(seat.number(), by, How.CLASH);
            }
        }
    }

    private void ownLines(Out[] outs) {
        for (Seat seat : seats) {
            if (outs[seat.number()] == null && entered(seat) && world.grid.line(seat.cell) == seat.number()) {
                outs[seat.number()] = new Out(seat.number(), seat.number(), How.CUT);
            }
        }
    }

    private boolean entered(Seat seat) {
        return seat.alive && seat.cell != from[seat.number()];
    }

    private boolean staysHome(Seat seat) {
        return world.grid.owner(seat.cell) == seat.number();
    }

    /** Whether two heads are in one cell, or have swapped cells. */
    private boolean clash(Seat a, Seat b) {
        if (!a.alive || !b.alive) {
            return false;
        }
        return a.cell == b.cell || (entered(a) && a.cell == from[b.number()] && b.cell == from[a.number()]);
    }
}
