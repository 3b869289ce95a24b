package dev.landline.delivery;

import dev.landline.log.Frame;
import dev.landline.log.Position;
import dev.landline.log.Read;
import dev.landline.protocol.FrameFormat;
import dev.landline.protocol.LineName;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ServerMessages;
import dev.landline.room.Room;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens readers on rooms. */
@Singleton
public class Delivery {

    private static final Logger LOG = System.getLogger(Delivery.class.getName());

    private final Vertx vertx;
    private final Traffic traffic;
    private final Map<Room, Wakeups> wakeups = new ConcurrentHashMap<>();

    @Inject
    public Delivery(Vertx vertx, Traffic traffic) {
        this.vertx = vertx;
        this.traffic = traffic;
    }

    /** The figures of a line, to be handed in with what it asks for. */
    public Traffic.Line line(LineName name, FrameFormat format) {
        return traffic.line(name, format);
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
    public Multi<List<Frame>> follow(Room room, @Nullable Position after, Traffic.Line line) {
        return follow(room, () -> new FrameCursor(room.log(), after, line), line);
    }

    /** What comes after a cursor's place, in the same way. */
    public <T> Multi<T> follow(Room room, Supplier<? extends Cursor<T>> cursor) {
        return follow(room, cursor, Traffic.Line.UNCOUNTED);
    }

    private <T> Multi<T> follow(Room room, Supplier<? extends Cursor<T>> cursor, Traffic.Line line) {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            Reader<T> reader = new Reader<>(room, cursor.get(), emitter, vertx.getOrCreateContext());
                            join(room, reader);
                            line.opened();
                            emitter.onTermination(() -> {
                                leave(room, reader);
                                line.closed();
                            });
                            emitter.onRequest(count -> reader.pumpOnContext());
                            reader.pumpOnContext(); // what was asked for before there was anybody to tell
                        },
                        BackPressureStrategy.ERROR);
    }

    /** What there is after a position, perhaps nothing. Whoever asks is a reader of the room for this moment. */
    public List<Frame> now(Room room, @Nullable Position after, Traffic.Line line) {
        room.touch();
        if (after == null) {
            return room.log().start();
        }
        Read read = room.log().read(after);
        line.resumed(Resume.of(read));
        return read.frames();
    }

    /** What there is after a position as soon as there is something; empty at the window's end, or the room's. */
    public Uni<List<Frame>> next(Room room, @Nullable Position after, Duration window, Traffic.Line line) {
        return follow(room, after, line)
                .toUni()
                .ifNoItem()
                .after(window)
                .recoverWithItem(List.of())
                .onItem()
                .ifNull()
                .continueWith(List.of());
    }

    /**
     * Follows a room on a line that only speaks: the last item is a bye, which says why there is no more.
     *
     * @param frames writes frames, at least one
     * @param bye writes a bye, which is JSON
     */
    public Multi<byte[]> tell(
            Room room,
            @Nullable Position after,
            Function<List<Frame>, byte[]> frames,
            Function<String, byte[]> bye,
            Traffic.Line line) {
        Function<List<Frame>, byte[]> counted = batch -> {
            byte[] bytes = frames.apply(batch);
            line.sent(batch.size(), bytes.length);
            return bytes;
        };
        return tell(room, follow(room, after, line).map(counted), bye);
    }

    /** Ends what follows a room with a bye. */
    public Multi<byte[]> tell(Room room, Multi<byte[]> followed, Function<String, byte[]> bye) {
        return followed.onCompletion()
                .continueWith(() -> List.of(bye.apply(byeAfterTheEndOf(room))))
                .onFailure()
                .recoverWithItem(failure -> bye.apply(byeAfter(failure)));
    }

    private static String byeAfterTheEndOf(Room room) {
        Problem why = Objects.requireNonNullElse(room.ended(), Problem.ROOM_ENDED);
        return ServerMessages.bye(why, why.title());
    }

    private static String byeAfter(Throwable failure) {
        if (failure instanceof SlowReaderException) {
            return ServerMessages.bye(Problem.SLOW, "the line stands still");
        }
        LOG.log(Level.ERROR, "a line failed", failure);
        return ServerMessages.bye(Problem.INTERNAL, "this is a fault of the server's; it was logged");
    }

    /** How many follow the room now. */
    public int readers(Room room) {
        Wakeups present = wakeups.get(room);
        return present == null ? 0 : present.size();
    }

    private void join(Room room, Reader<?> reader) {
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

    private void leave(Room room, Reader<?> reader) {
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
