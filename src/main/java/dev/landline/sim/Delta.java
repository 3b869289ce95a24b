package dev.landline.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one tick changed, enough for a client that knows no rules: it applies the lists in the order of the components,
 * after moving the heads, and then has the same {@code sum}.
 *
 * @param sum what clients see after this tick, a uint32
 */
public record Delta(
        long seq,
        int sum,
        List<Turned> turned,
        List<Out> outs,
        List<Claim> claims,
        List<Spawn> spawns,
        List<Inputs.Join> joins,
        List<Integer> leaves,
        List<Inputs.Away> aways,
        @Nullable Round round) {

    /** A consumed intent: the heading that the seat has after it, and the intent's number. */
    public record Turned(int seat, Heading heading, int n) {}

    /** @param by whose doing it was: the seat itself on its own line, 0 for nobody's */
    public record Out(int seat, int by, How how) {}

    /** Why a seat is out. The ordinal is the code in binary frames. */
    public enum How {
        CUT,
        CLASH,
        ENCLOSED
    }

    /** @param runs pairs of first cell and number of cells, each within a row, for all cells that changed hands */
    @SuppressWarnings("ArrayRecordComponent") // written once by the step, read by two encoders
    public record Claim(int seat, int[] runs) {

        /** The number of cells that changed hands. */
        public int cells() {
            int cells = 0;
            for (int i = 1; i < runs.length; i += 2) {
                cells += runs[i];
            }
            return cells;
        }
    }

    /** @param cell the centre of the new home, and where the head rests */
    public record Spawn(int seat, int cell) {}

    /** @param endsAt the tick in which the phase ends */
    public record Round(Phase phase, int number, long endsAt) {}
}
