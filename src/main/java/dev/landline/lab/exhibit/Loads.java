package dev.landline.lab.exhibit;

import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import jakarta.inject.Singleton;
import java.net.URI;
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
    private final Semaphore free = new Semaphore(MAX_RUNNING);

    Loads(Doors doors, SecureServers servers) {
        this.doors = doors;
        this.servers = servers;
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
        return doors.open(Protocol.H2, roundTrip)
                .thenCompose(door -> load(path, roundTrip, door))
                .whenComplete((report, failure) -> free.release());
    }

    private CompletionStage<LoadReport> load(String path, Duration roundTrip, DoorInfo door) {
        PageLoad load = new PageLoad(URI.create("https://" + servers.host() + ":" + door.port()));
        Duration patience = PATIENCE.plus(roundTrip.multipliedBy(MAX_ROUND_TRIPS));
        return load.run(path)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((report, failure) -> {
                    load.close();
                    doors.close(door.id());
                });
    }
}
