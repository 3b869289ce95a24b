package dev.landline.lab.exhibit;

import dev.landline.lab.network.EventLoop;
import dev.landline.lab.network.LoopTimers;
import dev.landline.lab.network.Timers;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All doors that are open. May be called from any thread. */
@Singleton
public class Doors {

    static final Duration OPEN = Duration.ofSeconds(60);
    /** One at a time for each visitor of the exhibit who loads a page now. */
    static final int MAX_OPEN = 64;

    private static final int RETRY_SECONDS = 10;
    private static final int CONNECT_MS = 2_000;
    private static final int ID_BYTES = 8;

    private final Vertx vertx;
    private final EventLoop loop;
    private final Timers timers;
    private final SecureServers servers;
    private final Sightings sightings;
    private final String host;
    private final NetClient client;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Door> doors = new LinkedHashMap<>();

    @Inject
    Doors(
            Vertx vertx,
            SecureServers servers,
            Sightings sightings,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this(vertx, EventLoop.of(vertx), new LoopTimers(vertx), servers, sightings, host);
    }

    /** @param timers of the loop */
    Doors(Vertx vertx, EventLoop loop, Timers timers, SecureServers servers, Sightings sightings, String host) {
        this.vertx = vertx;
        this.loop = loop;
        this.servers = servers;
        this.sightings = sightings;
        this.host = host;
        this.timers = timers;
        this.client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(CONNECT_MS));
    }

    /** Fails with a {@link ProblemException}: {@link Problem#TOO_MANY}, {@link Problem#NO_HTTPS}. */
    CompletionStage<DoorInfo> open(Protocol protocol, Duration roundTrip) {
        return loop.call(() -> servers.address(protocol).compose(server -> {
            if (doors.size() == MAX_OPEN) {
                throw new ProblemException(
                        Problem.TOO_MANY,
                        MAX_OPEN + " doors are open already; each closes within a minute",
                        RETRY_SECONDS);
            }
            String id = HexFormat.of().formatHex(randomBytes());
            Door door = new Door(vertx.createNetServer(), roundTrip, () -> client.connect(server), sightings, timers);
            doors.put(id, door);
            door.endAfter(OPEN, () -> remove(id));
            return door.open(host)
                    .map(port -> new DoorInfo(id, port, OPEN.toMillis()))
                    .onFailure(failure -> remove(id));
        }));
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private Future<Void> remove(String id) {
        Door door = doors.remove(id);
        return door == null ? Future.succeededFuture() : door.close();
    }

    /** Fails with a {@link ProblemException}: {@link Problem#UNKNOWN_DOOR}. */
    CompletionStage<DoorInfo.Connections> connections(String id) {
        return ask(id, door -> Future.succeededFuture(door.connections()));
    }

    /** Fails with a {@link ProblemException}: {@link Problem#UNKNOWN_DOOR}. */
    CompletionStage<Void> close(String id) {
        return ask(id, door -> remove(id));
    }

    private <T> CompletionStage<T> ask(String id, Function<Door, Future<T>> question) {
        return loop.call(() -> {
            Door door = doors.get(id);
            if (door == null) {
                throw new ProblemException(Problem.UNKNOWN_DOOR, "no door with this id is open; each is for a minute");
            }
            return question.apply(door);
        });
    }

    /** How many are open. */
    CompletionStage<Integer> size() {
        return loop.call(() -> Future.succeededFuture(doors.size()));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.call(() -> {
                    List<Future<Void>> closing = new ArrayList<>();
                    List.copyOf(doors.keySet()).forEach(id -> closing.add(remove(id)));
                    closing.add(servers.close());
                    closing.add(client.close());
                    return Future.join(closing);
                })
                .toCompletableFuture()
                .join();
    }
}
