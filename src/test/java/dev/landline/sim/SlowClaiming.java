package dev.landline.sim;

import java.util.ArrayDeque;
import java.util.BitSet;

/** The rule of claiming word by word: what cannot reach an edge cell without crossing own land or line. */
final class SlowClaiming {

    private SlowClaiming() {}

    /** The cells that are the seat's after its claim. */
    static BitSet landAfter(Grid grid, int seat) {
        BitSet open = new BitSet();
        ArrayDeque<Integer> reached = new ArrayDeque<>();
        for (int cell = 0; cell < grid.cells(); cell++) {
            int x = cell % grid.width;
            int y = cell / grid.width;
            if (x == 0 || y == 0 || x == grid.width - 1 || y == grid.height - 1) {
                reached.add(cell);
            }
        }
        while (!reached.isEmpty()) {
            int cell = reached.remove();
            if (open.get(cell) || grid.owner(cell) == seat || grid.line(cell) == seat) {
                continue;
            }
            open.set(cell);
            for (Heading heading : Heading.values()) {
                reached.add(grid.next(cell, heading));
            }
        }
        BitSet land = new BitSet();
        land.set(0, grid.cells());
        land.andNot(open);
        return land;
    }
}
