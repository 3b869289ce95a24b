package dev.landline.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A log as one might write it in a hurry: it does not look whether a slot holds the frame that was asked for. */
final class BrokenLog implements LogStress.Log {

    enum Flaw {
        /** A reader that comes too late gets the oldest frames that are left. */
        HIDES_WHAT_IS_GONE,
        /** A reader that is overtaken while it reads gets what lies there by then. */
        TRUSTS_ITS_SLOTS,
        /** A reader may look for a frame before it is there. */
        ANNOUNCES_TOO_EARLY
    }

    private final Flaw flaw;
    private final AtomicReferenceArray<Frame> ring = new AtomicReferenceArray<>(LogStress.KEPT);
    private volatile Frame keyframe = TestFrames.keyframe(0);
    private volatile long newest;

    BrokenLog(Flaw flaw) {
        this.flaw = flaw;
    }

    @Override
    public long newest() {
        return newest;
    }

    @Override
    public void append(Frame delta) {
        if (flaw == Flaw.ANNOUNCES_TOO_EARLY) {
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
        if (after.seq() < oldest && flaw != Flaw.HIDES_WHAT_IS_GONE) {
            return new Read.Lapped(List.of(keyframe));
        }
        List<Frame> frames = new ArrayList<>();
        while (flaw == Flaw.TRUSTS_ITS_SLOTS && newest < last + LogStress.KEPT) {
            Thread.onSpinWait(); // until it is overtaken
        }
        for (long next = Math.max(after.seq(), oldest) + 1; next <= last; next++) {
            frames.add(ring.get((int) (next % LogStress.KEPT)));
        }
        return new Read.Frames(frames);
    }
}
