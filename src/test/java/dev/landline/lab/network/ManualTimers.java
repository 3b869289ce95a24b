package dev.landline.lab.network;

import dev.landline.testing.ManualTicker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Timers whose time is moved by hand. */
public final class ManualTimers implements Timers {

    private final ManualTicker ticker = new ManualTicker();
    private final AtomicInteger waiting = new AtomicInteger();

    @Override
    public long nanoTime() {
        return ticker.nanoTime();
    }

    @Override
    public Runnable runAfter(long delayNanos, Runnable task) {
        AtomicBoolean over = new AtomicBoolean();
        waiting.incrementAndGet();
        ticker.runAfter(delayNanos, () -> {
            if (!over.getAndSet(true)) {
                waiting.decrementAndGet();
                task.run();
            }
        });
        return () -> {
            if (!over.getAndSet(true)) {
                waiting.decrementAndGet();
            }
        };
    }

    public void advance(Duration duration) {
        ticker.advance(duration);
    }

    /** How many tasks have neither run nor been cancelled. */
    public int waiting() {
        return waiting.get();
    }
}
