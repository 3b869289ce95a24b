package dev.landline.room;

import dev.landline.protocol.LineName;
import dev.landline.protocol.ViewReport;
import dev.landline.sim.Delta;
import dev.landline.sim.Phase;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The line that a player is on, as the client tells. The writer's. */
final class PlayerLine {

    private @Nullable LineName line;
    private @Nullable Integer ageMs;
    private int skipped;
    private @Nullable LineName told;
    private long toldAt;
    private int skippedBetween;
    /** Of this round. */
    private final Map<LineName, Integer> ticks = new EnumMap<>(LineName.class);

    /** Null until told. */
    @Nullable
    LineName line() {
        return line;
    }

    /** Null until told. */
    @Nullable
    Integer ageMs() {
        return ageMs;
    }

    /** Another page speaks for the player from now on: it counts from 0. */
    void startPage() {
        skipped = 0;
    }

    void hear(ViewReport view) {
        if (view.line() == null) {
            return;
        }
        if (line != null && view.line() != line) {
            skippedBetween += Math.max(0, view.skipped() - skipped);
        }
        line = view.line();
        ageMs = view.ageMs();
        skipped = view.skipped();
    }

    /** The line of most ticks of this round, the higher of two; null if none was told. */
    @Nullable
    LineName ofRound() {
        return ticks.entrySet().stream()
                .max(Map.Entry.<LineName, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /**
     * Counts a tick for the line, and tells the change since the last one told; null for none. There is one a second at
     * most, whatever the client says.
     */
    @Nullable
    LineChange tick(int seat, Delta delta, int tickHz) {
        Delta.Round round = delta.round();
        if (round != null && round.phase() == Phase.PLAY) {
            ticks.clear();
        }
        if (line != null) {
            ticks.merge(line, 1, Integer::sum);
        }
        return change(seat, delta.seq(), tickHz);
    }

    private @Nullable LineChange change(int seat, long seq, int tickHz) {
        LineName from = told;
        LineName to = line;
        if (to == null || to == from || (from != null && seq - toldAt < tickHz)) {
            return null;
        }
        int jumped = skippedBetween;
        told = to;
        toldAt = seq;
        skippedBetween = 0;
        return from == null ? null : new LineChange(seat, from, to, jumped);
    }
}
