package dev.landline.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A log as one might write it in a hurry: it does not look whether a slot holds the frame that was asked for. */
final class BrokenLog implements LogStress.Log {

    private final boolean hidesWhatIsGone;
    private final boolean announcesTooEarly;
    private final AtomicReferenceArray<Frame> ring = new AtomicReferenceArray<>(LogStress.KEPT);
    private volatile Frame keyframe = TestFrames.keyframe(0);
    private volatile long newest;

    BrokenLog(boolean hidesWhatIsGone, boolean announcesTooEarly) {
        this.hidesWhatIsGone = hidesWhatIsGone;
        this.announcesTooEarly = announcesTooEarly;
    }

    @Override
    public long newest() {
        return newest;
    }

    @Override
    public void append(Frame delta) {
        if (announcesTooEarly) {
            newest = delta.seq();
            Thread.yield();
        }
        ring.set((int) (delta.seq() % LogStress.KEPT), delta);
        newest = delta.seq();
    }

    @Override
    public void keep(Frame newKeyframe) {
        keyframe = newKeyframe;
    }

    @Override
    public Read read(Position after) {
        long last = newest;
        long oldest = last - LogStress.KEPT;
        if (after.seq() >= last) {
            return new Read.CaughtUp();
        }
        if (after.seq() < oldest && !hidesWhatIsGone) {
            return new Read.Lapped(List.of(keyframe));
        }
        List<Frame> frames = new ArrayList<>();
        for (long next = Math.max(after.seq(), oldest) + 1; next <= last; next++) {
            Thread.yield();
            frames.add(ring.get((int) (next % LogStress.KEPT)));
        }
        return new Read.Frames(frames);
    }
}
