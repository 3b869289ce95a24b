package dev.landline.sim;

import java.util.Arrays;

/**
 * Finds shortest ways of a head around its own line: breadth first, the cells of one move after the other's.
 *
 * <p>Of equally short ways it finds one that begins straight on. Keeps nothing from one search to the next but its
 * arrays, so the result depends on the world alone.
 */
final class Ways {

    /** Cells that a search may look at: a bot's home lies within 25 to 35 moves, and 50 bots choose in each tick. */
    static final int NEAR = 2_000;
    /** For a caretaker, which must find home: all cells within 100 moves. It searches only until it rests. */
    static final int FAR = 20_000;

    private final Grid grid;
    /** Per cell, the number of the search that came by: no clearing between searches. */
    private final int[] seen;

    private final int[] queue = new int[FAR];
    private final byte[] first = new byte[FAR];
    private int search;
    private int tail;

    Ways(Grid grid) {
        this.grid = grid;
        seen = new int[grid.cells()];
    }

    /** The shortest way from a cell, entered with a heading, to the seat's land. */
    Way home(Seat seat, int from, Heading heading, int limit) {
        return find(seat.number(), from, heading, seat.number(), -1, limit);
    }

    /** The shortest way of the seat's head to another's line. */
    Way toLine(Seat seat, int other) {
        return find(seat.number(), seat.cell, seat.heading, -1, other, NEAR);
    }

    /** How many cells the last search came by. */
    int room() {
        return tail;
    }

    private Way find(int self, int from, Heading heading, int land, int line, int limit) {
        if (grid.owner(from) == land) {
            return new Way(heading, 0);
        }
        begin(self, from, heading);
        int head = 0;
        for (int moves = 1; head < tail; moves++) {
            int end = tail;
            for (; head < end; head++) {
                int cell = queue[head];
                if (grid.owner(cell) == land || grid.line(cell) == line) {
                    return new Way(Heading.of(first[head]), moves);
                }
                if (tail + 4 > limit) {
                    return Way.NONE;
                }
                spread(self, cell, first[head]);
            }
        }
        return Way.NONE;
    }

    /** The first moves: straight on, then to the sides; in all directions if the head rests. */
    private void begin(int self, int from, Heading heading) {
        if (search == Integer.MAX_VALUE) {
            Arrays.fill(seen, 0); // after about a week of 60 bots: old marks must not look new
            search = 0;
        }
        search++;
        tail = 0;
        seen[from] = search;
        Heading straight = heading == Heading.REST ? Heading.UP : heading;
        enter(self, grid.next(from, straight), straight.code());
        enter(self, grid.next(from, straight.right()), straight.right().code());
        enter(self, grid.next(from, straight.left()), straight.left().code());
        if (heading == Heading.REST) {
            enter(self, grid.next(from, Heading.DOWN), Heading.DOWN.code());
        }
    }

    private void spread(int self, int cell, int by) {
        int x = cell % grid.width;
        if (x > 0) {
            enter(self, cell - 1, by);
        }
        if (x < grid.width - 1) {
            enter(self, cell + 1, by);
        }
        if (cell >= grid.width) {
            enter(self, cell - grid.width, by);
        }
        if (cell < grid.cells() - grid.width) {
            enter(self, cell + grid.width, by);
        }
    }

    private void enter(int self, int cell, int by) {
        if (seen[cell] == search || grid.line(cell) == self) {
            return;
        }
        seen[cell] = search;
        queue[tail] = cell;
        first[tail++] = (byte) by;
    }
}
