package dev.landline.lab.network;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The one event loop on which something lives: whoever calls, from whatever thread, is answered from there. */
public record EventLoop(Context context) {

    public static EventLoop of(Vertx vertx) {
        return new EventLoop(vertx.getOrCreateContext());
    }

    /** @return what the task gives; fails with what it throws */
    public <T> CompletionStage<T> call(Supplier<Future<T>> task) {
        Promise<T> answer = Promise.promise();
        context.runOnContext(run -> {
            try {
                task.get().onComplete(answer);
            } catch (RuntimeException e) {
                answer.fail(e);
            }
        });
        return answer.future().toCompletionStage();
    }
}
