package dev.landline.testing;

import dev.landline.room.Ticker;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** A ticker whose time is moved by hand. Tasks run on the thread that moves it. */
public final class ManualTicker implements Ticker {

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::order));
    private long order;
    private volatile long now;

    private record Task(long due, long order, Runnable action) {}

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public synchronized void runAfter(long delayNanos, Runnable task) {
        tasks.add(new Task(now + delayNanos, order++, task));
    }

    /** Time goes on, and each task runs when it is due. */
    public void advance(Duration duration) {
        long until = now + duration.toNanos();
        for (Task task = poll(until); task != null; task = poll(until)) {
            now = Math.max(now, task.due());
            task.action().run();
        }
        now = Math.max(now, until);
    }

    /** Goes on to the next task and runs it. */
    public void runNext() {
        Task task = poll(Long.MAX_VALUE);
        if (task == null) {
            throw new IllegalStateException("no task is waiting");
        }
        now = Math.max(now, task.due());
        task.action().run();
    }

    /** Time goes on and nothing runs, as when the machine freezes or a task takes long. */
    public void pass(Duration duration) {
        now += duration.toNanos();
    }

    public synchronized boolean isIdle() {
        return tasks.isEmpty();
    }

    private synchronized @Nullable Task poll(long until) {
        Task first = tasks.peek();
        return first != null && first.due() <= until ? tasks.poll() : null;
    }
}
