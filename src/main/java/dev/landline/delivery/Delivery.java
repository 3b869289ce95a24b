package dev.landline.delivery;

import dev.landline.log.Frame;
import dev.landline.log.Position;
import dev.landline.room.Room;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Opens readers on rooms. */
@Singleton
public class Delivery {

    private final Vertx vertx;
    private final Map<Room, Wakeups> wakeups = new ConcurrentHashMap<>();

    public Delivery(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * The frames after a position, or from the keyframe on.
     *
     * <p>Each item is all that there is when it is asked for, at least one frame, so a reader that was slow gets what it
     * missed in one piece, and no queue forms. Completes with the room's last frame. Fails with {@link SlowReaderException} if an
     * item is not answered by asking for the next within {@link dev.landline.protocol.Limits#SLOW_AFTER} while there is
     * one. Ends without trace when cancelled.
     *
     * @param after null to start with a keyframe
     */
    public Multi<List<Frame>> follow(Room room, @Nullable Position after) {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            Reader reader = new Reader(room, after, emitter, vertx.getOrCreateContext());
                            join(room, reader);
                            emitter.onTermination(() -> leave(room, reader));
                            emitter.onRequest(count -> reader.pumpOnContext());
                            reader.pumpOnContext(); // what was asked for before there was anybody to tell
                        },
                        BackPressureStrategy.ERROR);
    }

    private void join(Room room, Reader reader) {
        wakeups.compute(room, (key, present) -> {
            Wakeups joined = present;
            if (joined == null) {
                joined = new Wakeups();
                room.watch(joined);
            }
            joined.add(reader);
            return joined;
        });
    }

    private void leave(Room room, Reader reader) {
        wakeups.computeIfPresent(room, (key, present) -> {
            present.remove(reader);
            if (!present.isEmpty()) {
                return present;
            }
            room.unwatch(present);
            return null;
        });
    }
}
