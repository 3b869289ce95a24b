package dev.landline.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.landline.delivery.Delivery;
import dev.landline.delivery.SlowReaderException;
import dev.landline.delivery.Traffic;
import dev.landline.protocol.Problem;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers of a scoreboard who are slow, or gone. */
class ReadersTest {

    private final Vertx vertx = Vertx.vertx();
    private final Delivery delivery = new Delivery(vertx, (name, format) -> Traffic.Line.UNCOUNTED);
    private final Watched watched = new Watched(8);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private AssertSubscriber<byte[]> read(long asksFor) {
        AssertSubscriber<byte[]> reader = AssertSubscriber.create(asksFor);
        delivery.follow(watched.room, () -> new BoardCursor(watched.board, null))
                .subscribe()
                .withSubscriber(reader);
        await().until(() -> delivery.readers(watched.room) > 0);
        return reader;
    }

    @Test
    void oneThatTakesNothingForTwoSecondsIsLetGoAndCostsTheOthersNothing() {
        AssertSubscriber<byte[]> slow = read(1);
        AssertSubscriber<byte[]> quick = read(Long.MAX_VALUE);
        await().until(() -> slow.getItems().size() == 1 && !quick.getItems().isEmpty());
        watched.ticks(4 * Watched.TICK_HZ);

        await().until(() -> slow.getFailure() != null);
        assertThat(slow.getFailure()).isInstanceOf(SlowReaderException.class);
        assertThat(slow.getItems()).hasSize(1);
        await().until(() -> delivery.readers(watched.room) == 1);
        int had = quick.getItems().size();
        watched.ticks(Watched.TICK_HZ);
        await().until(() -> quick.getItems().size() > had);
        assertThat(quick.getFailure()).isNull();
    }

    @Test
    void oneThatCancelsLeavesNothingBehind() {
        AssertSubscriber<byte[]> reader = read(Long.MAX_VALUE);
        reader.cancel();
        await().until(() -> delivery.readers(watched.room) == 0);
        watched.advance(Duration.ofMinutes(11));

        assertThat(watched.room.ended())
                .as("a room that only its board looks at ends")
                .isEqualTo(Problem.ROOM_ENDED);
    }

    @Test
    void allCompleteAtTheRoomsEnd() {
        AssertSubscriber<byte[]> reader = read(Long.MAX_VALUE);
        watched.rooms.drain();
        watched.advance(Duration.ZERO);

        await().until(reader::hasCompleted);
    }

    @Test
    void aRoomHasOneBoardUntilItEnds() {
        Boards boards = new Boards();
        Board board = boards.of(watched.room);
        assertThat(boards.of(watched.room)).isSameAs(board);
    }
}
