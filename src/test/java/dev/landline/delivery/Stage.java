package dev.landline.delivery;

import dev.landline.log.Position;
import dev.landline.room.Matches;
import dev.landline.room.Room;
import dev.landline.room.RoomSettings;
import dev.landline.room.Rooms;
import dev.landline.sim.Size;
import dev.landline.testing.ManualTicker;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A room whose time is moved by hand, and readers on one real event loop. */
final class Stage implements AutoCloseable {

    static final int TICK_HZ = 20;

    final ManualTicker ticker = new ManualTicker();
    private final Vertx vertx = Vertx.vertx();
    final Context context = vertx.getOrCreateContext();
    private final Rooms rooms = new Rooms(() -> ticker, () -> 1, 10, Matches.NONE);
    final Room room = rooms.create(new RoomSettings("TEST", "Test", Size.SMALL, TICK_HZ, 2, 600, 1));
    final Counts counts = new Counts();
    final Delivery delivery = new Delivery(vertx, (name, format) -> counts);

    /** Follows the room from the event loop, and waits until what there is has arrived. */
    Following follow(@Nullable Position after, int asksFor) {
        Following following = new Following(asksFor);
        context.runOnContext(
                ignored -> delivery.follow(room, after, counts).subscribe().withSubscriber(following));
        settle();
        return following;
    }

    Position at(long seq) {
        return new Position(room.log().epoch(), seq);
    }

    void ticks(int count) {
        for (int i = 0; i < count; i++) {
            ticker.advance(Duration.ofMillis(1000 / TICK_HZ));
            settle();
        }
    }

    /** Many ticks that readers are only told of at the end. */
    void advance(Duration duration) {
        ticker.advance(duration);
        settle();
    }

    void end() {
        rooms.drain();
        advance(Duration.ZERO);
    }

    /** Runs the action while the event loop, and with it every reader, stands still. */
    void whileTheLoopIsBusy(Runnable action) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        context.runOnContext(ignored -> over.orTimeout(10, TimeUnit.SECONDS).join());
        action.run();
        over.complete(null);
        settle();
    }

    /** Waits until the event loop has done all that was there to do, and what that has brought. */
    void settle() {
        for (int i = 0; i < 2; i++) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            context.runOnContext(ignored -> done.complete(null));
            done.orTimeout(10, TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
