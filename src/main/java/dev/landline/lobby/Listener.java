package dev.landline.lobby;

import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Context;

/** One reader of the live list. It keeps nothing: what it was not ready for it has missed. */
final class Listener {

    private final MultiEmitter<? super byte[]> emitter;
    private final Context context;
    private volatile boolean missed;

    Listener(MultiEmitter<? super byte[]> emitter, Context context) {
        this.emitter = emitter;
        this.context = context;
    }

    /** Any thread. */
    void tell(byte[] events) {
        context.runOnContext(ignored -> {
            if (emitter.requested() > 0) {
                emitter.emit(events);
            } else {
                missed = true;
            }
        });
    }

    /** Whether something was missed since this was last asked. */
    boolean catchUp() {
        boolean behind = missed;
        missed = false;
        return behind;
    }

    void end(byte[] bye) {
        context.runOnContext(ignored -> {
            if (emitter.requested() > 0) {
                emitter.emit(bye);
            }
            emitter.complete();
        });
    }
}
