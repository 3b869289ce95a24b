package dev.landline.sim;

/** A line seen as its straight legs, the last one under way. */
final class Legs {

    /** Turns so far. */
    int turns;
    /** Cells of the leg under way. */
    int length;
    /** Of the first leg. */
    Heading out;
    /** Of the second leg, if there is one. */
    Heading side;

    Legs(Grid grid, Seat seat) {
        out = seat.heading;
        side = seat.heading;
        length = seat.lineLength();
        int step = 0;
        for (int i = 1; i < seat.lineLength(); i++) {
            int next = seat.lineCell(i) - seat.lineCell(i - 1);
            if (i == 1) {
                out = heading(grid, next);
            } else if (next != step) {
                turns++;
                side = turns == 1 ? heading(grid, next) : side;
                length = seat.lineLength() - i;
            }
            step = next;
        }
    }

    private static Heading heading(Grid grid, int step) {
        if (step == 1) {
            return Heading.RIGHT;
        }
        if (step == -1) {
            return Heading.LEFT;
        }
        return step == grid.width ? Heading.DOWN : Heading.UP;
    }
}
