package dev.landline.lab.network;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/** The system's time; tasks run on the event loop that asks, and are up to a millisecond late. */
public record LoopTimers(Vertx vertx) implements Timers {

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Runnable runAfter(long delayNanos, Runnable task) {
        long millis = Math.max(1, Math.ceilDiv(delayNanos, TimeUnit.MILLISECONDS.toNanos(1)));
        long timer = vertx.setTimer(millis, fired -> task.run());
        return () -> vertx.cancelTimer(timer);
    }
}
