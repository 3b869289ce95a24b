package dev.landline.delivery;

import dev.landline.log.Frame;
import dev.landline.log.Position;
import dev.landline.protocol.Limits;
import dev.landline.room.Room;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reader's way along a log. Lives on its context. */
final class Reader {

    private final Room room;
    private final MultiEmitter<? super List<Frame>> emitter;
    private final Context context;
    private @Nullable Position cursor;
    private long gaveAt;

    Reader(Room room, @Nullable Position after, MultiEmitter<? super List<Frame>> emitter, Context context) {
        this.room = room;
        this.cursor = after;
        this.emitter = emitter;
        this.context = context;
        gaveAt = now();
    }

    Context context() {
        return context;
    }

    void pumpOnContext() {
        context.runOnContext(ignored -> pump());
    }

    /** Gives the reader all that it has not had, if it asks for something. */
    void pump() {
        if (emitter.isCancelled()) {
            return;
        }
        boolean over = room.ended() != null; // asked before the log, to which nothing is added afterwards
        List<Frame> frames = next();
        if (!frames.isEmpty() && emitter.requested() == 0) {
            if (now() - gaveAt > Limits.SLOW_AFTER.toNanos()) {
                emitter.fail(new SlowReaderException());
            }
            return;
        }
        if (!frames.isEmpty()) {
            cursor = new Position(room.log().epoch(), frames.getLast().seq());
            gaveAt = now();
            emitter.emit(frames);
        }
        if (over) {
            emitter.complete();
        }
    }

    private List<Frame> next() {
        Position after = cursor;
        return after == null ? room.log().start() : room.log().read(after).frames();
    }

    /** The room's time, as of its newest tick: only a tick can make a reader late. */
    private long now() {
        return room.clock().atNanos();
    }
}
