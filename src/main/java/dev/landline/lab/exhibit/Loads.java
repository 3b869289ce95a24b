package dev.landline.lab.exhibit;

import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Loads of pages by the server's own client, each by a door of its own. May be called from any thread. */
@Singleton
public class Loads {

    /** Each takes a thread or two, and the loads of others would be in one's own times. */
    static final int MAX_RUNNING = 4;

    private static final int RETRY_SECONDS = 2;
    /** Several times what it takes. */
    private static final int MAX_ROUND_TRIPS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Doors doors;
    private final SecureServers servers;
    private final Duration patience;
    private final Semaphore free = new Semaphore(MAX_RUNNING);
    /** The first load of all loads half of the JDK's client too: nobody is to take that for a long way. */
    private volatile boolean warm;

    @Inject
    Loads(Doors doors, SecureServers servers) {
        this(doors, servers, PATIENCE);
    }

    /** @param patience besides what the way takes; whoever takes longer has failed */
    Loads(Doors doors, SecureServers servers, Duration patience) {
        this.doors = doors;
        this.servers = servers;
        this.patience = patience;
    }

    /** How many more may begin now. */
    int free() {
        return free.availablePermits();
    }

    /**
     * Fails with a {@link ProblemException}: {@link Problem#TOO_MANY}, {@link Problem#NO_HTTPS}.
     *
     * @param path of the page, with what it is asked for
     */
    CompletionStage<LoadReport> load(String path, Duration roundTrip) {
        if (!free.tryAcquire()) {
            throw new ProblemException(
                    Problem.TOO_MANY, MAX_RUNNING + " loads are running already; try again", RETRY_SECONDS);
        }
        CompletionStage<LoadReport> report = warm
                ? byDoor(path, roundTrip)
                : byDoor(path, Duration.ZERO).thenCompose(first -> {
                    warm = true;
                    return byDoor(path, roundTrip);
                });
        return report.whenComplete((done, failure) -> free.release());
    }

    private CompletionStage<LoadReport> byDoor(String path, Duration roundTrip) {
        return doors.open(Protocol.H2, roundTrip).thenCompose(door -> byDoor(path, roundTrip, door));
    }

    private CompletionStage<LoadReport> byDoor(String path, Duration roundTrip, DoorInfo door) {
        PageLoad load = new PageLoad(servers.uri(door.port()));
        Duration atMost = patience.plus(roundTrip.multipliedBy(MAX_ROUND_TRIPS));
        return load.run(path)
                .orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((report, failure) -> {
                    load.close();
                    doors.close(door.id());
                });
    }
}
