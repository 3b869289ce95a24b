package dev.landline.app;

import dev.landline.room.Matches;
import dev.landline.room.Rooms;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Start and end of the application. */
@Singleton
public class Application {

    private static final long DRAIN_SECONDS = 2;

    @Produces
    @Singleton
    Rooms rooms(
            @ConfigProperty(name = "landline.max-rooms", defaultValue = "" + Rooms.MAX_ROOMS) int maxRooms,
            Matches matches,
            RoomMeters meters) {
        RoomThreads threads = new RoomThreads(Math.ceilDiv(Runtime.getRuntime().availableProcessors(), 2));
        Rooms rooms = new Rooms(threads::ticker, System::currentTimeMillis, maxRooms, matches);
        meters.watch(rooms);
        return rooms;
    }

    /** The default room plays from the start, so that the first visitor comes into a living game. */
    void start(@Observes StartupEvent event, Rooms rooms) {
        rooms.defaultRoom();
    }

    /** While the server still listens: it goes on for quarkus.shutdown.delay, in which the byes go out. */
    void drain(@Observes ShutdownDelayInitiatedEvent event, Rooms rooms) {
        drain(rooms);
    }

    /** Where there is no such delay: in tests. */
    void stop(@Observes ShutdownEvent event, Rooms rooms) {
        drain(rooms);
    }

    private static void drain(Rooms rooms) {
        rooms.drain().completeOnTimeout(null, DRAIN_SECONDS, TimeUnit.SECONDS).join();
    }
}
