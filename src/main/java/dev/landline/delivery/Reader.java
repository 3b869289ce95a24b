package dev.landline.delivery;

import dev.landline.protocol.Limits;
import dev.landline.room.Room;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Context;

/** One reader's way along what a room brings. Lives on its context. */
final class Reader<T> {

    private final Room room;
    private final Cursor<T> cursor;
    private final MultiEmitter<? super T> emitter;
    private final Context context;
    private long gaveAt;

    Reader(Room room, Cursor<T> cursor, MultiEmitter<? super T> emitter, Context context) {
        this.room = room;
        this.cursor = cursor;
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
        boolean over = room.ended() != null; // asked before the cursor, to which nothing is added afterwards
        T next = cursor.peek();
        if (next != null && emitter.requested() == 0) {
            if (now() - gaveAt > Limits.SLOW_AFTER.toNanos()) {
                emitter.fail(new SlowReaderException());
            }
            return;
        }
        if (next != null) {
            cursor.pass();
            gaveAt = now();
            emitter.emit(next);
        }
        if (over) {
            emitter.complete();
        }
    }

    /** The room's time, as of its newest tick: only a tick can make a reader late. */
    private long now() {
        return room.clock().atNanos();
    }
}
