package dev.landline.lab.network;

/** Time, and tasks of one event loop that run later. */
public interface Timers {

    long nanoTime();

    /** @return call it to cancel the task; it may be called more than once, and afterwards */
    Runnable runAfter(long delayNanos, Runnable task);
}
