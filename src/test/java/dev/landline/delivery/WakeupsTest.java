package dev.landline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.log.Frame;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WakeupsTest {

    private final Stage stage = new Stage();
    private final VertxInternal vertx = (VertxInternal) Vertx.vertx();
    private final Wakeups wakeups = new Wakeups();
    private final List<Following> followings = new ArrayList<>();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        stage.close();
    }

    private Reader<?> reader(ContextInternal context) {
        Following following = new Following(Following.ALL);
        followings.add(following);
        Reader<?>[] made = new Reader<?>[1];
        Multi.createFrom()
                .<List<Frame>>emitter(
                        emitter -> made[0] = new Reader<>(
                                stage.room,
                                new FrameCursor(stage.room.log(), stage.at(0), Traffic.Line.UNCOUNTED),
                                emitter,
                                context),
                        BackPressureStrategy.ERROR)
                .subscribe()
                .withSubscriber(following);
        return made[0];
    }

    /** A context like the given one that runs tasks at once and counts them. */
    private static ContextInternal counting(ContextInternal context, AtomicInteger tasks) {
        return (ContextInternal) Proxy.newProxyInstance(
                WakeupsTest.class.getClassLoader(), new Class<?>[] {ContextInternal.class}, (proxy, method, args) -> {
                    if (!method.getName().equals("runOnContext")) {
                        return method.invoke(context, args);
                    }
                    tasks.incrementAndGet();
                    @SuppressWarnings("unchecked")
                    var task = (Handler<Void>) args[0];
                    task.handle(null);
                    return null;
                });
    }

    @Test
    void aTickCostsEachEventLoopOneTaskHoweverManyReadersItHas() {
        ContextInternal one = vertx.createEventLoopContext();
        ContextInternal other = vertx.createEventLoopContext();
        assertThat(one.nettyEventLoop()).isNotSameAs(other.nettyEventLoop());
        AtomicInteger tasks = new AtomicInteger();
        for (int i = 0; i < 100; i++) {
            // Each connection has a context of its own, a duplicate of its loop's.
            wakeups.add(reader(counting(one.duplicate(), tasks)));
            wakeups.add(reader(counting(other.duplicate(), tasks)));
        }
        stage.ticks(1);
        wakeups.run();

        assertThat(tasks).hasValue(2);
        assertThat(followings)
                .allSatisfy(following -> assertThat(following.frames()).hasSize(1));
    }

    @Test
    void itIsEmptyWhenTheLastReaderOfTheLastLoopHasLeft() {
        List<Reader<?>> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            readers.add(reader(vertx.createEventLoopContext()));
        }
        readers.forEach(wakeups::add);
        for (Reader<?> reader : readers) {
            assertThat(wakeups.isEmpty()).isFalse();
            wakeups.remove(reader);
            wakeups.remove(reader);
        }

        assertThat(wakeups.isEmpty()).isTrue();
    }
}
