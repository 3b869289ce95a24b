package dev.landline.app;

import dev.landline.room.Room;
import dev.landline.room.Rooms;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether new players should come here: not while the server goes down, nor while a room stands still. */
@Readiness
public class ReadyToPlay implements HealthCheck {

    /** Some forty ticks: no load that one can play under makes them so late. */
    private static final Duration STANDS_STILL = Duration.ofSeconds(5);

    private final Rooms rooms;

    ReadyToPlay(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public HealthCheckResponse call() {
        List<Room> live = rooms.list();
        long still = live.stream()
                .filter(room -> room.sinceMs(room.clock()) > STANDS_STILL.toMillis())
                .count();
        return HealthCheckResponse.named("rooms")
                .withData("draining", rooms.draining())
                .withData("live", live.size())
                .withData("standing-still", still)
                .status(!rooms.draining() && still == 0)
                .build();
    }
}
