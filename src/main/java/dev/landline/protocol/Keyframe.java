package dev.landline.protocol;

import dev.landline.sim.Heading;
import dev.landline.sim.Phase;
import dev.landline.sim.Seat;
import dev.landline.sim.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole state after a tick, as clients see it.
 *
 * @param sum a uint32
 * @param owners pairs of owner and number of cells, row by row over the whole arena
 */
@SuppressWarnings("ArrayRecordComponent") // made once, encoded twice
public record Keyframe(
        String epoch,
        long seq,
        int sum,
        int width,
        int height,
        int tickHz,
        Phase phase,
        int round,
        long endsAt,
        List<SeatState> seats,
        int[] owners) {

    /**
     * A taken seat.
     *
     * @param head null for one without
     * @param returnsAt the tick of the next attempt to come back; 0 with a head
     * @param line empty for none
     */
    public record SeatState(
            int seat,
            String nick,
            boolean bot,
            boolean away,
            int n,
            int peak,
            int kills,
            @Nullable Head head,
            long returnsAt,
            List<Leg> line) {}

    public record Head(int cell, Heading heading) {}

    /** A straight part of a line: {@code cells} after {@code from} in one direction; a line of one cell has one of 0. */
    public record Leg(int from, Heading heading, int cells) {}

    /** What clients see of a world now. */
    public static Keyframe of(String epoch, World world) {
        List<SeatState> seats = new ArrayList<>();
        for (int i = 1; i <= world.rules().seats(); i++) {
            if (world.seat(i).taken()) {
                seats.add(state(world, world.seat(i)));
            }
        }
        return new Keyframe(
                epoch,
                world.seq(),
                world.sum(),
                world.rules().width(),
                world.rules().height(),
                world.rules().tickHz(),
                world.phase(),
                world.round(),
                world.endsAt(),
                seats,
                owners(world));
    }

    private static SeatState state(World world, Seat seat) {
        return new SeatState(
                seat.number(),
                seat.nick(),
                seat.kind().isBot(),
                seat.away(),
                seat.n(),
                seat.peak(),
                seat.kills(),
                seat.alive() ? new Head(seat.cell(), seat.heading()) : null,
                seat.alive() ? 0 : seat.returnsAt(),
                legs(world.rules().width(), seat));
    }

    private static List<Leg> legs(int width, Seat seat) {
        List<Leg> legs = new ArrayList<>();
        if (seat.lineLength() == 0) {
            return legs;
        }
        int from = seat.lineCell(0);
        Heading heading = Heading.REST;
        int cells = 0;
        for (int i = 1; i < seat.lineLength(); i++) {
            Heading way = way(seat.lineCell(i) - seat.lineCell(i - 1), width);
            if (way != heading && cells > 0) {
                legs.add(new Leg(from, heading, cells));
                from = seat.lineCell(i - 1);
                cells = 0;
            }
            heading = way;
            cells++;
        }
        legs.add(new Leg(from, heading, cells));
        return legs;
    }

    private static Heading way(int difference, int width) {
        for (Heading heading : Heading.values()) {
            if (heading.dx + heading.dy * width == difference) {
                return heading;
            }
        }
        throw new IllegalArgumentException("difference is " + difference + ", must be between neighbouring cells");
    }

    private static int[] owners(World world) {
        int[] runs = new int[256];
        int length = 0;
        int cells = world.rules().cells();
        int start = 0;
        for (int cell = 1; cell <= cells; cell++) {
            if (cell < cells && world.owner(cell) == world.owner(start)) {
                continue;
            }
            if (length == runs.length) {
                runs = Arrays.copyOf(runs, length * 2);
            }
            runs[length++] = world.owner(start);
            runs[length++] = cell - start;
            start = cell;
        }
        return Arrays.copyOf(runs, length);
    }
}
