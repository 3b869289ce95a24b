package dev.landline.room;

/** The time and the thread of one room. */
public interface Ticker {

    /** Nanoseconds from some fixed point; never goes back. Any thread may ask. */
    long nanoTime();

    /** Runs the task on the room's thread, {@code delayNanos} from now or a little later. */
    void runAfter(long delayNanos, Runnable task);
}
