package dev.landline.sim;

import java.util.List;

/** A small arena in which heads are put where a test wants them. */
final class BotScene {

    static final int WIDTH = 60;
    static final int HEIGHT = 40;

    final World world;

    /** Seats of these kinds, numbered from 1, none of them in the arena yet. */
    BotScene(Kind... kinds) {
        world = new World(new Rules(WIDTH, HEIGHT, kinds.length, 12, 10_000, 96), 1);
        for (int i = 0; i < kinds.length; i++) {
            Seat seat = world.seat(i + 1);
            seat.sitDown("S" + (i + 1), kinds[i], Long.MAX_VALUE);
        }
    }

    static int cell(int x, int y) {
        return y * WIDTH + x;
    }

    /** A head that rests in the middle of a home of 5 × 5. */
    Seat home(int number, int x, int y) {
        Seat seat = world.seat(number);
        seat.alive = true;
        seat.cell = cell(x, y);
        seat.heading = Heading.REST;
        land(seat, x - 2, y - 2, x + 2, y + 2);
        return seat;
    }

    void land(Seat seat, int left, int top, int right, int bottom) {
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                world.grid.setOwner(cell(x, y), seat.number());
                seat.land++;
                seat.landBox.include(x, y);
            }
        }
    }

    /** Goes as written: a letter of URDL and a number for each leg. */
    void go(Seat seat, String legs) {
        for (String leg : legs.split(" ", -1)) {
            Heading heading = Heading.of("URDL".indexOf(leg.charAt(0)));
            for (int i = 0; i < Integer.parseInt(leg.substring(1)); i++) {
                turn(seat, heading);
            }
        }
    }

    Delta turn(Seat seat, Heading heading) {
        return world.step(Inputs.turns(List.of(new Inputs.Turn(seat.number(), heading, 0, false))));
    }
}
