package dev.landline.room;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs ticks at a fixed pace without drift: tick number k is due k periods after the start, however late the ones before
 * it were. After a freeze at most {@value #MAX_CATCH_UP} ticks are made up for; the rest of the time is given up.
 */
final class Loop {

    private static final int MAX_CATCH_UP = 5;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Ticker ticker;
    private final int tickHz;
    private final Runnable tick;
    private long start;
    private long count;
    private boolean stopped;
    private final AtomicLong late = new AtomicLong();

    Loop(Ticker ticker, int tickHz, Runnable tick) {
        this.ticker = ticker;
        this.tickHz = tickHz;
        this.tick = tick;
    }

    void start() {
        start = ticker.nanoTime();
        schedule();
    }

    /** No tick after this one. */
    void stop() {
        stopped = true;
    }

    /** Ticks that began half a period or more after they were due. Any thread. */
    long late() {
        return late.get();
    }

    private void schedule() {
        ticker.runAfter(Math.max(0, due() - ticker.nanoTime()), this::run);
    }

    private void run() {
        for (int made = 0; made < MAX_CATCH_UP && !stopped; made++) {
            long behind = ticker.nanoTime() - due();
            if (behind < 0) {
                break;
            }
            if (behind >= period() / 2) {
                late.incrementAndGet();
            }
            count++;
            tick.run();
        }
        if (stopped) {
            return;
        }
        if (ticker.nanoTime() - due() >= period()) {
            start = ticker.nanoTime();
            count = 0;
        }
        schedule();
    }

    private long due() {
        return start + (count + 1) * NANOS_PER_SECOND / tickHz;
    }

    private long period() {
        return NANOS_PER_SECOND / tickHz;
    }
}
