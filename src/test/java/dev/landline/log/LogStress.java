package dev.landline.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One thread that writes as fast as it can and several that read, the patient ones only after so many frames. Fails
 * unless each reader gets every delta once, in order and whole, save where it is told that it was lapped.
 */
final class LogStress {

    static final String EPOCH = "e1";
    static final int KEPT = 64;

    private static final int BETWEEN_KEYFRAMES = 16;
    private static final int WITHIN_SECONDS = 30;

    /** What is tested: a frame log, or something that only looks like one. */
    interface Log {
        long newest();

        void append(Frame delta);

        void keep(Frame keyframe);

        Read read(Position after);
    }

    private final Log log;
    private final long last;
    private final Phaser start = new Phaser();
    private volatile boolean failed;

    LogStress(Log log, long last) {
        this.log = log;
        this.last = last;
    }

    /**
     * @param patience for each reader, how many frames it waits for before it reads
     * @return how often each reader was lapped
     */
    List<Integer> run(int... patience) throws InterruptedException, ExecutionException, TimeoutException {
        List<Integer> lapped = new ArrayList<>();
        start.bulkRegister(patience.length + 1);
        try (ExecutorService threads = Executors.newFixedThreadPool(patience.length + 1)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int frames : patience) {
                readers.add(threads.submit(() -> failing(() -> read(frames))));
            }
            Future<Integer> writer = threads.submit(() -> failing(this::write));
            for (Future<Integer> reader : readers) {
                lapped.add(reader.get(WITHIN_SECONDS, TimeUnit.SECONDS));
            }
            writer.get(WITHIN_SECONDS, TimeUnit.SECONDS);
        } finally {
            failed = true;
        }
        return lapped;
    }

    private interface Part {
        int run();
    }

    private int failing(Part part) {
        start.arriveAndAwaitAdvance();
        try {
            return part.run();
        } catch (RuntimeException e) {
            failed = true;
            throw e;
        }
    }

    private int write() {
        for (long seq = 1; seq <= last && !failed; seq++) {
            log.append(TestFrames.delta(seq));
            if (seq % BETWEEN_KEYFRAMES == 0) {
                log.keep(TestFrames.keyframe(seq));
            }
        }
        return 0;
    }

    private int read(int patience) {
        int lapped = 0;
        long at = 0;
        while (at < last && !failed) {
            long wanted = Math.min(last, at + patience);
            while (log.newest() < wanted && !failed) {
                Thread.onSpinWait();
            }
            Read read = log.read(new Position(EPOCH, at));
            boolean late = wanted - at > KEPT;
            require(
                    !late || read instanceof Read.Lapped,
                    "a reader at " + at + " in front of " + wanted + " was not lapped");
            if (read instanceof Read.Lapped) {
                require(log.newest() - at >= KEPT, "a reader at " + at + " was lapped without need");
                lapped++;
                at = apply(
                        keyframe(read.frames().getFirst(), at),
                        read.frames().subList(1, read.frames().size()));
            } else {
                require(
                        read instanceof Read.Frames || read instanceof Read.CaughtUp,
                        "a reader at " + at + " was told " + read);
                require(read instanceof Read.CaughtUp || !read.frames().isEmpty(), "told no frames");
                at = apply(at, read.frames());
            }
        }
        return lapped;
    }

    private static long keyframe(Frame frame, long at) {
        require(frame.type() == Frame.Type.KEYFRAME, "lapped after " + at + ", then no keyframe");
        require(frame.seq() > at, "lapped after " + at + ", then the keyframe of " + frame.seq());
        require(TestFrames.isWhole(frame), "a torn keyframe of " + frame.seq());
        return frame.seq();
    }

    private static long apply(long at, List<Frame> frames) {
        long next = at;
        for (Frame frame : frames) {
            next++;
            require(frame != null && frame.type() == Frame.Type.DELTA, "no delta after " + (next - 1));
            require(frame.seq() == next, "the delta " + frame.seq() + " after " + (next - 1));
            require(TestFrames.isWhole(frame), "a torn delta " + next);
        }
        return next;
    }

    private static void require(boolean holds, String failure) {
        if (!holds) {
            throw new IllegalStateException(failure);
        }
    }
}
