package dev.landline.persistence;

import dev.landline.room.Match;
import dev.landline.room.Matches;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Stores matches on one thread of its own, in the order in which they came. While the database is away they wait, and the
 * first is tried again every two seconds; when too many wait, the newest is dropped and counted.
 */
@Singleton
public class MatchWriter implements Matches {

    /** What fifty rooms play in forty minutes; at most 25 MB. */
    static final int CAPACITY = 1000;

    private static final Logger LOG = Logger.getLogger(MatchWriter.class);

    private static final Duration RETRY = Duration.ofSeconds(2);
    /** A match that a database refuses so often, though it answers, will never be stored. */
    private static final int ATTEMPTS = 5;

    private static final int FLUSH_SECONDS = 2;

    private final MatchStore store;
    private final Outage outage;
    private final Duration retry;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicLong dropped = new AtomicLong();
    private final ThreadPoolExecutor thread;
    private volatile boolean ready;

    @Inject
    MatchWriter(MatchStore store, Outage outage) {
        this(store, outage, RETRY, CAPACITY);
    }

    MatchWriter(MatchStore store, Outage outage, Duration retry, int capacity) {
        this.store = store;
        this.outage = outage;
        this.retry = retry;
        thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(capacity),
                task -> {
                    Thread one = new Thread(task, "matches");
                    one.setDaemon(true);
                    return one;
                },
                (task, executor) -> drop());
    }

    void start(@Observes StartupEvent event) {
        thread.execute(this::open);
    }

    @Override
    public void store(Match match) {
        thread.execute(() -> storeSurely(match));
    }

    /** Whether the tables are as this version needs them. */
    boolean ready() {
        return ready;
    }

    /** Matches that are still to be stored. */
    public int waiting() {
        return thread.getQueue().size() + thread.getActiveCount();
    }

    /** Matches that were not stored and never will be. */
    public long dropped() {
        return dropped.get();
    }

    /** Stores what waits, if that is quickly done. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closing.countDown();
        thread.shutdown();
        // Never interrupted: H2 closes its file when that happens in the middle of writing.
        if (!thread.awaitTermination(FLUSH_SECONDS, TimeUnit.SECONDS)) {
            List<Runnable> lost = new ArrayList<>();
            thread.getQueue().drainTo(lost);
            dropped.addAndGet(lost.size());
            LOG.errorf(
                    "The server ends, and the database did not take %d results in time: they are lost.", lost.size());
        }
    }

    private void open() {
        while (!ready) {
            try {
                store.migrate();
                ready = true;
                outage.over();
                LOG.infof("Results are kept in %s", store.address());
            } catch (RuntimeException e) {
                outage.found(e);
                if (closes()) {
                    return;
                }
            }
        }
    }

    private void storeSurely(Match match) {
        for (int refused = 0; refused < ATTEMPTS; ) {
            try {
                store.store(match);
                outage.over();
                return;
            } catch (RuntimeException e) {
                if (store.answers()) {
                    refused++;
                    LOG.debug("a match was refused", e);
                } else {
                    outage.found(e);
                }
                if (closes()) {
                    break;
                }
            }
        }
        LOG.errorf("Round %d of room %s is lost: it could not be stored.", match.round(), match.room());
        dropped.incrementAndGet();
    }

    /** Waits a moment; true if the server ends meanwhile. */
    private boolean closes() {
        try {
            return closing.await(retry.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void drop() {
        if (dropped.getAndIncrement() == 0) {
            LOG.errorf("%d results wait for the database: more are dropped.", CAPACITY);
        }
    }
}
