package dev.landline.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The one event loop that all players of the load live on. */
final class Loop implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

    Vertx vertx() {
        return vertx;
    }

    /** Begins something there and waits until it is done. */
    <T> T await(Supplier<Future<T>> task) {
        CompletableFuture<T> done = new CompletableFuture<>();
        vertx.runOnContext(ignored -> {
            try {
                task.get().onSuccess(done::complete).onFailure(done::completeExceptionally);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Asks something there and waits for the answer. */
    <T> T ask(Supplier<T> question) {
        return await(() -> Future.succeededFuture(question.get()));
    }

    void run(Runnable task) {
        ask(() -> {
            task.run();
            return true;
        });
    }

    /** Waits while the load goes on. */
    void pause(Duration time) {
        CompletableFuture<Long> over = new CompletableFuture<>();
        vertx.setTimer(Math.max(1, time.toMillis()), over::complete);
        over.orTimeout(time.toSeconds() + PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
