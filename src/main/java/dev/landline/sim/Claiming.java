package dev.landline.sim;

import java.util.Arrays;

/**
 * Finds what a line encloses: all that cannot reach an edge cell without crossing the seat's own land or line.
 *
 * <p>Only the box around land and line is searched. From every cell outside it a straight way leads to the edge, so a
 * cell within is open just if it can reach the box's border, or is on it.
 */
final class Claiming {

    private final Grid grid;
    private final Box box = new Box();
    /** Per cell, the number of the search that found it open: no clearing between searches. */
    private final int[] open;

    private final int[] stack;
    private int search;
    private int[] runs = new int[64];
    private int runsLength;

    Claiming(Grid grid) {
        this.grid = grid;
        open = new int[grid.cells()];
        stack = new int[grid.cells()];
    }

    /**
     * The cells that become the seat's, its line's among them, as pairs of first cell and number of cells. Tightens the
     * seat's land box on the way.
     */
    int[] enclosedBy(Seat seat) {
        box.set(seat.landBox);
        for (int i = 0; i < seat.lineLength(); i++) {
            box.include(seat.lineCell(i) % grid.width, seat.lineCell(i) / grid.width);
        }
        search++;
        markOpen(seat.number());
        return collect(seat);
    }

    private void markOpen(int seat) {
        int top = 0;
        for (int x = box.left; x <= box.right; x++) {
            top = push(seat, box.top * grid.width + x, top);
            top = push(seat, box.bottom * grid.width + x, top);
        }
        for (int y = box.top; y <= box.bottom; y++) {
            top = push(seat, y * grid.width + box.left, top);
            top = push(seat, y * grid.width + box.right, top);
        }
        while (top > 0) {
            int cell = stack[--top];
            int x = cell % grid.width;
            int y = cell / grid.width;
            if (x > box.left) {
                top = push(seat, cell - 1, top);
            }
            if (x < box.right) {
                top = push(seat, cell + 1, top);
            }
            if (y > box.top) {
                top = push(seat, cell - grid.width, top);
            }
            if (y < box.bottom) {
                top = push(seat, cell + grid.width, top);
            }
        }
    }

    private int push(int seat, int cell, int top) {
        if (open[cell] == search || grid.owner(cell) == seat || grid.line(cell) == seat) {
            return top;
        }
        open[cell] = search;
        stack[top] = cell;
        return top + 1;
    }

    private int[] collect(Seat seat) {
        runsLength = 0;
        seat.landBox.clear();
        for (int y = box.top; y <= box.bottom; y++) {
            int start = -1;
            for (int x = box.left; x <= box.right + 1; x++) {
                int cell = y * grid.width + x;
                boolean within = x <= box.right && open[cell] != search;
                if (within) {
                    seat.landBox.include(x, y);
                }
                boolean changes = within && grid.owner(cell) != seat.number();
                if (changes && start < 0) {
                    start = cell;
                } else if (!changes && start >= 0) {
                    addRun(start, cell - start);
                    start = -1;
                }
            }
        }
        return Arrays.copyOf(runs, runsLength);
    }

    private void addRun(int cell, int length) {
        if (runsLength == runs.length) {
            runs = Arrays.copyOf(runs, runsLength * 2);
        }
        runs[runsLength++] = cell;
        runs[runsLength++] = length;
    }
}
