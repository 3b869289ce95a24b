package dev.landline.app;

import static java.util.Objects.requireNonNull;

import dev.landline.protocol.LineName;
import dev.landline.room.LineChange;
import dev.landline.room.Refusal;
import dev.landline.room.Room;
import dev.landline.room.RoomView;
import dev.landline.room.Rooms;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** What happens in all rooms together, for whoever watches the server. */
@Singleton
public class RoomMeters {

    private record Way(LineName from, LineName to) {}

    private final MeterRegistry registry;
    private final Timer ticks;
    private final Counter lateTicks;
    private final Map<Refusal, Counter> refusals = new EnumMap<>(Refusal.class);
    private final Map<Way, Counter> changes = new HashMap<>();

    RoomMeters(MeterRegistry registry) {
        this.registry = registry;
        ticks = registry.timer("landline.ticks");
        lateTicks = registry.counter("landline.late.ticks");
        for (Refusal why : Refusal.values()) {
            refusals.put(why, registry.counter("landline.refusals", "reason", why.word()));
        }
        for (LineName from : LineName.values()) {
            for (LineName to : LineName.values()) {
                if (from != to) {
                    String reason = to.isLowerThan(from) ? "fall" : "climb";
                    Tags tags = Tags.of("from", from.word(), "to", to.word(), "reason", reason);
                    changes.put(new Way(from, to), registry.counter("landline.line.changes", tags));
                }
            }
        }
    }

    /** Counts in these rooms from now on. */
    void watch(Rooms rooms) {
        registry.gauge("landline.rooms", rooms, all -> all.list().size());
        registry.gauge("landline.people", rooms, all -> sum(all, RoomView::people));
        registry.gauge("landline.bots", rooms, all -> sum(all, RoomView::bots));
        rooms.greet(this::watch);
    }

    private void watch(Room room) {
        room.countRefusals(why -> requireNonNull(refusals.get(why)).increment());
        long[] late = {0}; // the room's thread has it alone
        room.observe(tick -> {
            // The clock was set when the tick began; what readers are told comes after.
            ticks.record((long) (room.sinceMs(room.clock()) * 1e6), TimeUnit.NANOSECONDS);
            long now = room.lateTicks();
            lateTicks.increment(now - late[0]);
            late[0] = now;
            for (LineChange change : tick.lineChanges()) {
                requireNonNull(changes.get(new Way(change.from(), change.to()))).increment();
            }
        });
    }

    private static double sum(Rooms rooms, ToIntFunction<RoomView> count) {
        return rooms.list().stream().map(Room::view).mapToInt(count).sum();
    }
}
