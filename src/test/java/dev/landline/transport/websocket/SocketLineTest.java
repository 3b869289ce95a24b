package dev.landline.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.delivery.Delivery;
import dev.landline.delivery.Traffic;
import dev.landline.log.Frame;
import dev.landline.log.Position;
import dev.landline.protocol.FrameFormat;
import dev.landline.protocol.Problem;
import dev.landline.room.Line;
import dev.landline.room.Matches;
import dev.landline.room.Occupant;
import dev.landline.room.Room;
import dev.landline.room.RoomSettings;
import dev.landline.room.Rooms;
import dev.landline.sim.Size;
import dev.landline.testing.LogCapture;
import dev.landline.testing.ManualTicker;
import dev.landline.testing.Played;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is hard to bring about over a real connection: sends that stand still, faults, and rooms that end. */
class SocketLineTest {

    private static final String HELLO = "{\"kind\":\"hello\",\"client\":\"client-1\"}";
    private static final String PING = "{\"kind\":\"ping\",\"t\":1}";

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final ManualTicker ticker = new ManualTicker();
    private final Rooms rooms = new Rooms(() -> ticker, () -> 1, 10, Matches.NONE);
    private final Room room = rooms.create(new RoomSettings("TEST", "Test", Size.SMALL, 20, 0, 120, 1));
    private final List<String> sent = new ArrayList<>();
    private final List<UniEmitter<? super Void>> unfinished = new ArrayList<>();
    private final List<CloseReason> closes = new ArrayList<>();
    private boolean stalled;

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private WebSocketConnection connection() {
        return (WebSocketConnection) Proxy.newProxyInstance(
                SocketLineTest.class.getClassLoader(),
                new Class<?>[] {WebSocketConnection.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "sendText" -> send((String) args[0]);
                    case "close" -> Uni.createFrom().voidItem().invoke(() -> closes.add((CloseReason) args[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Uni<Void> send(String message) {
        return Uni.createFrom().emitter(emitter -> {
            sent.add(message);
            if (stalled) {
                unfinished.add(emitter);
            } else {
                emitter.complete(null);
            }
        });
    }

    private SocketLine line(Delivery delivery) {
        SocketLine line = new SocketLine(connection(), FrameFormat.JSON, delivery, context);
        onLoop(() -> line.expectHello(room));
        return line;
    }

    private SocketLine greeted() {
        SocketLine line = line(new Delivery(vertx, (name, format) -> Traffic.Line.UNCOUNTED));
        onLoop(() -> line.hear(HELLO));
        return line;
    }

    private void onLoop(Runnable action) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        context.runOnContext(ignored -> {
            action.run();
            context.runOnContext(again -> context.runOnContext(last -> done.complete(null)));
        });
        done.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private void ticks(int count) {
        for (int i = 0; i < count; i++) {
            ticker.advance(Duration.ofMillis(50));
            onLoop(() -> {});
        }
    }

    private void assertSaidGoodbyeOnce(Problem problem) {
        assertThat(closes).extracting(CloseReason::getCode).containsExactly(problem.code());
        assertThat(sent.stream().filter(message -> message.contains("\"bye\"")))
                .singleElement()
                .satisfies(bye ->
                        assertThat(Played.json(bye).path("code").intValue()).isEqualTo(problem.code()));
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAINING", "INTERNAL", "TAKEN_OVER", "ROOM_ENDED", "BAD_TOKEN"})
    void aLineThatIsDismissedSaysWhyOnceAndClosesWithTheSameCode(Problem problem) {
        SocketLine line = greeted();
        line.dismiss(problem, "because ".repeat(40));
        line.dismiss(Problem.MALFORMED, "again");
        onLoop(() -> line.hear("nonsense"));

        assertSaidGoodbyeOnce(problem);
        assertThat(String.valueOf(closes.getFirst().getMessage()).length()).isLessThanOrEqualTo(123);
        ticks(3);
        assertThat(sent.getLast()).as("nothing after the bye").contains("\"bye\"");
    }

    @Test
    void theRoomsEndIsSaidWithItsOwnCodeAlsoIfTheFramesEndFirst() {
        room.opened(new LineInFront(() -> onLoop(() -> unfinished.getFirst().complete(null))));
        greeted();
        ticks(1);
        stalled = true;
        ticks(2);
        stalled = false;
        rooms.drain();
        ticker.advance(Duration.ZERO);
        onLoop(() -> {});

        assertSaidGoodbyeOnce(Problem.DRAINING);
    }

    /** A line that is let go before ours. */
    private record LineInFront(Runnable onDismiss) implements Line {

        @Override
        public String client() {
            return "client-0";
        }

        @Override
        public @Nullable Occupant occupant() {
            return null;
        }

        @Override
        public void dismiss(Problem bye, String reason) {
            onDismiss.run();
        }
    }

    @Test
    void whatComesAfterTheByeIsNotHeard() {
        SocketLine line = line(new Delivery(vertx, (name, format) -> Traffic.Line.UNCOUNTED));
        line.dismiss(Problem.BAD_TOKEN, "over");
        onLoop(() -> line.hear(HELLO));
        ticks(2);

        assertThat(room.view().spectators()).isZero();
        assertSaidGoodbyeOnce(Problem.BAD_TOKEN);
        assertThat(sent).hasSize(1);
    }

    @Test
    void aSendThatStandsStillForTwoSecondsEndsTheLineAsSlow() {
        greeted();
        ticks(1);
        stalled = true;
        ticks(40);
        assertThat(unfinished)
                .as("one send under way, and none waits behind it")
                .hasSize(1);
        assertThat(closes).isEmpty();

        ticks(3);
        assertThat(sent.getLast()).contains("\"code\":4000");
    }

    @Test
    void whatWasMissedInAShortStandstillComesInOneMessage() {
        greeted();
        ticks(1);
        stalled = true;
        ticks(20);
        stalled = false;
        onLoop(() -> unfinished.getFirst().complete(null));

        assertThat(sent.getLast().split("\n")).hasSize(19);
        assertThat(closes).isEmpty();
    }

    @Test
    void pingsWithoutReadingMakeNoQueueGrow() {
        SocketLine line = greeted();
        stalled = true;
        int before = sent.size();
        for (int i = 0; i < 100; i++) {
            onLoop(() -> line.hear(PING));
        }

        assertThat(sent).hasSize(before + 1);
    }

    @Test
    void aLineThatIsClosedLeavesNothingInTheRoom() {
        SocketLine line = greeted();
        ticks(2);
        assertThat(room.view().spectators()).isOne();
        onLoop(line::closed);
        ticks(1);

        assertThat(room.view().spectators()).isZero();
        assertThat(closes).isEmpty();
        ticker.advance(Duration.ofMinutes(11));
        assertThat(room.ended()).as("no reader is left").isEqualTo(Problem.ROOM_ENDED);
    }

    @Test
    void aFaultOfOursIsLoggedAndSaid() {
        SocketLine line = line(new Delivery(vertx, (name, format) -> Traffic.Line.UNCOUNTED) {
            @Override
            public Multi<List<Frame>> follow(Room followed, @Nullable Position after, Traffic.Line line) {
                throw new IllegalStateException("planted");
            }
        });
        LogCapture log = LogCapture.start();
        try (log) {
            onLoop(() -> line.hear(HELLO));
        }

        assertSaidGoodbyeOnce(Problem.INTERNAL);
        assertThat(log.atLeast(Level.SEVERE))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getThrown()).hasMessage("planted"));
    }
}
