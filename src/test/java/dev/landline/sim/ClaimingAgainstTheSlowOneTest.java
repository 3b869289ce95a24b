package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClaimingAgainstTheSlowOneTest {

    private static final int GRIDS = 3_000;
    private static final int SEATS = 4;

    @Test
    void bothFindTheSameOnRandomGrids() {
        int enclosing = 0;
        for (int seed = 1; seed <= GRIDS; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            Grid grid = new Grid(chance.nextInt(5, 31), chance.nextInt(5, 31));
            Claiming claiming = new Claiming(grid);
            Seat[] seats = new Seat[SEATS + 1];
            for (int number = 1; number <= SEATS; number++) {
                seats[number] = new Seat(number);
                scatter(grid, seats[number], chance);
            }
            for (int number = 1; number <= SEATS; number++) {
                enclosing += claim(grid, claiming, seats[number], "grid " + seed + ", seat " + number) ? 1 : 0;
            }
        }
        assertThat(enclosing).as("claims of more than the line").isGreaterThan(GRIDS / 4);
    }

    /** Blobs of land and a line that wanders; the box is sometimes larger than the land, as after losses. */
    private static void scatter(Grid grid, Seat seat, SplittableRandom chance) {
        for (int blobs = chance.nextInt(4); blobs > 0; blobs--) {
            int left = chance.nextInt(grid.width);
            int top = chance.nextInt(grid.height);
            for (int y = top; y < Math.min(grid.height, top + chance.nextInt(1, 6)); y++) {
                for (int x = left; x < Math.min(grid.width, left + chance.nextInt(1, 6)); x++) {
                    int cell = y * grid.width + x;
                    if (grid.line(cell) != seat.number()) {
                        grid.setOwner(cell, seat.number());
                    }
                    seat.landBox.include(x, y);
                }
            }
        }
        int cell = chance.nextInt(grid.cells());
        Heading heading = Heading.UP;
        for (int steps = chance.nextInt(80); steps > 0; steps--) {
            if (grid.owner(cell) != seat.number() && grid.line(cell) == 0) {
                grid.setLine(cell, seat.number());
                seat.lay(cell);
            }
            heading = chance.nextInt(4) == 0 ? Heading.of(chance.nextInt(4)) : heading;
            cell = grid.next(cell, heading);
        }
    }

    /** Claims as the step does it, and tells whether more than the line changed hands. */
    private static boolean claim(Grid grid, Claiming claiming, Seat seat, String where) {
        BitSet expected = SlowClaiming.landAfter(grid, seat.number());
        int[] runs = claiming.enclosedBy(seat);
        int changed = 0;
        int listed = 0;
        for (int i = 0; i < runs.length; i += 2) {
            for (int cell = runs[i]; cell < runs[i] + runs[i + 1]; cell++) {
                changed += grid.owner(cell) == seat.number() ? 0 : 1;
                listed++;
                grid.setOwner(cell, seat.number());
            }
        }
        for (int i = 0; i < seat.lineLength(); i++) {
            grid.setLine(seat.lineCell(i), 0);
        }
        BitSet land = new BitSet();
        Box box = new Box();
        for (int cell = 0; cell < grid.cells(); cell++) {
            if (grid.owner(cell) == seat.number()) {
                land.set(cell);
                box.include(cell % grid.width, cell / grid.width);
            }
        }
        assertThat(listed).as(where).isEqualTo(changed);
        assertThat(land).as(where).isEqualTo(expected);
        assertThat(sides(seat.landBox)).as(where).isEqualTo(sides(box));
        return changed > seat.lineLength();
    }

    private static List<Integer> sides(Box box) {
        return List.of(box.left, box.top, box.right, box.bottom);
    }
}
