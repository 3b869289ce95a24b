package dev.landline.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What happened to the bots of some rounds, added up. */
final class RoundFigures {

    int rounds;
    int cut;
    int clash;
    int enclosed;
    int ownLine;
    long seatTicks;
    long ticks;
    /** CPU time of all choices, and of all steps. */
    long choiceNanos;

    long stepNanos;
    double best;
    double median;
    double unowned;
    int cells;
    final List<Integer> lives = new ArrayList<>();
    final List<Integer> firstClaims = new ArrayList<>();
    private final int tickHz;

    RoundFigures(int tickHz) {
        this.tickHz = tickHz;
    }

    void out(Delta.Out out) {
        switch (out.how()) {
            case CUT -> {
                if (out.by() == out.seat()) {
                    ownLine++;
                } else {
                    cut++;
                }
            }
            case CLASH -> clash++;
            case ENCLOSED -> enclosed++;
        }
    }

    void end(World world) {
        rounds++;
        cells = world.rules().cells();
        List<Seat> standings = world.standings();
        best += standings.getFirst().land();
        median += standings.get(standings.size() / 2).land();
        unowned += cells - standings.stream().mapToInt(Seat::land).sum();
    }

    int outs() {
        return cut + clash + enclosed + ownLine;
    }

    double perMinute(int outs) {
        return outs / (seatTicks / (60.0 * tickHz));
    }

    double medianLife() {
        return median(lives) / tickHz;
    }

    double medianFirstClaim() {
        return median(firstClaims) / tickHz;
    }

    double bestCells() {
        return best / rounds;
    }

    double medianCells() {
        return median / rounds;
    }

    double unownedShare() {
        return unowned / rounds / cells;
    }

    double choiceMicros() {
        return choiceNanos / 1e3 / ticks;
    }

    double stepMicros() {
        return stepNanos / 1e3 / ticks;
    }

    private static double median(List<Integer> values) {
        List<Integer> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
