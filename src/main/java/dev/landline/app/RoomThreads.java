package dev.landline.app;

import dev.landline.room.Ticker;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The threads that rooms live on, each room on one of them for its life. They are not those of HTTP: a handshake, or the
 * loading of a class for the first request, must not make a tick late.
 */
final class RoomThreads {

    private final AtomicInteger next = new AtomicInteger();
    private final List<ScheduledExecutorService> threads;

    RoomThreads(int count) {
        threads = IntStream.rangeClosed(1, count)
                .mapToObj(number -> Executors.newSingleThreadScheduledExecutor(task -> {
                    Thread thread = new Thread(task, "room-" + number);
                    thread.setDaemon(true);
                    return thread;
                }))
                .toList();
    }

    /** The ticker of a new room. */
    Ticker ticker() {
        return new ThreadTicker(threads.get(Math.floorMod(next.getAndIncrement(), threads.size())));
    }

    private record ThreadTicker(ScheduledExecutorService thread) implements Ticker {

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // rooms answer for what their tasks throw
        public void runAfter(long delayNanos, Runnable task) {
            thread.schedule(task, delayNanos, TimeUnit.NANOSECONDS);
        }
    }
}
