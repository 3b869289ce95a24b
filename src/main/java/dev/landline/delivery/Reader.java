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
        Position after = cursor;
        List<Frame> frames =
                after == null ? room.log().start() : room.log().read(after).frames();
        if (frames.isEmpty()) {
            if (room.ended() != null) {
                emitter.complete();
            }
        } else if (emitter.requested() > 0) {
            cursor = new Position(room.log().epoch(), frames.getLast().seq());
            gaveAt = System.nanoTime();
            emitter.emit(frames);
        } else if (System.nanoTime() - gaveAt > Limits.SLOW_AFTER.toNanos()) {
            emitter.fail(new SlowReaderException());
        }
    }
}
