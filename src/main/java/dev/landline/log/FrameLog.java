package dev.landline.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * An append-only log of deltas, of which the last {@code capacity} are kept, and the newest keyframe.
 *
 * <p>One thread at a time may {@link #append} and {@link #keep}; all may read. A reader finds either the very delta that
 * it asked for or, where the writer has overtaken it, one with another number: so a torn, repeated or skipped frame
 * cannot be read unnoticed.
 */
public final class FrameLog {

    private final String epoch;
    private final int maxAhead;
    private final AtomicReferenceArray<Frame> ring;
    private volatile Frame keyframe;
    private volatile long newest;

    /**
     * @param epoch the id of this log's lifetime
     * @param capacity how many deltas are kept
     * @param maxAhead how many ticks a position may be ahead and still count as caught up
     * @param first the world before the first delta
     */
    public FrameLog(String epoch, int capacity, int maxAhead, Frame first) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is " + capacity + ", must be positive");
        }
        this.epoch = epoch;
        this.maxAhead = maxAhead;
        ring = new AtomicReferenceArray<>(capacity);
        newest = first.seq();
        keyframe = first;
        keep(first);
    }

    public String epoch() {
        return epoch;
    }

    /** The seq of the newest delta. */
    public long newest() {
        return newest;
    }

    /** Appends the delta after the newest. */
    public void append(Frame delta) {
        if (delta.type() != Frame.Type.DELTA || delta.seq() != newest + 1) {
            throw new IllegalArgumentException(
                    "delta is " + delta.type() + " " + delta.seq() + ", must be the DELTA " + (newest + 1));
        }
        ring.set(slot(delta.seq()), delta);
        newest = delta.seq();
    }

    /** Keeps the world after the newest delta, in place of the keyframe before. */
    public void keep(Frame newKeyframe) {
        if (newKeyframe.type() != Frame.Type.KEYFRAME || newKeyframe.seq() != newest) {
            throw new IllegalArgumentException("newKeyframe is " + newKeyframe.type() + " " + newKeyframe.seq()
                    + ", must be the KEYFRAME " + newest);
        }
        keyframe = newKeyframe;
    }

    /** What a new reader gets: the keyframe and the deltas after it. */
    public List<Frame> start() {
        while (true) {
            List<Frame> frames = new ArrayList<>();
            Frame first = keyframe;
            frames.add(first);
            if (collect(first.seq(), frames)) {
                return frames;
            }
            // Overtaken by a whole ring while reading: by now there is a newer keyframe.
        }
    }

    /** What comes after a position. */
    public Read read(Position after) {
        if (!after.epoch().equals(epoch)) {
            return new Read.OtherEpoch(start());
        }
        long ahead = after.seq() - newest;
        if (ahead > maxAhead) {
            return new Read.FarAhead(start());
        }
        if (ahead >= 0) {
            return new Read.CaughtUp();
        }
        List<Frame> frames = new ArrayList<>();
        return collect(after.seq(), frames) ? new Read.Frames(frames) : new Read.Lapped(start());
    }

    /** Adds all deltas after {@code seq}; false if one of them is no longer kept. */
    private boolean collect(long seq, List<Frame> frames) {
        long last = newest;
        for (long next = seq + 1; next <= last; next++) {
            Frame frame = ring.get(slot(next));
            if (frame == null || frame.seq() != next) {
                return false;
            }
            frames.add(frame);
        }
        return true;
    }

    private int slot(long seq) {
        return (int) (seq % ring.length());
    }
}
