package dev.landline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.log.Frame;
import dev.landline.protocol.Problem;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How readers end: slow ones, those that cancel, and all at the room's end. */
class LettingGoTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    /** A room that nobody watches ends after ten minutes: so no wake-up is left. */
    private void assertNobodyIsWoken() {
        stage.advance(Duration.ofMinutes(11));
        assertThat(stage.room.ended()).isEqualTo(Problem.ROOM_ENDED);
    }

    @Test
    void aReaderThatTakesNothingForTwoSecondsFails() {
        Following reader = stage.follow(null, 1);
        stage.ticks(2 * Stage.TICK_HZ);
        assertThat(reader.failure).isNull();

        stage.ticks(1);
        assertThat(reader.failure).isInstanceOf(SlowReaderException.class);
        assertThat(reader.items).hasSize(1);
        assertNobodyIsWoken();
    }

    @Test
    void aReaderThatHasNotAskedYetHasTwoSecondsToo() {
        stage.advance(Duration.ofMinutes(5));
        Following reader = stage.follow(null, 0);
        stage.ticks(2 * Stage.TICK_HZ);
        assertThat(reader.failure).isNull();

        stage.ticks(1);
        assertThat(reader.failure).isInstanceOf(SlowReaderException.class);
    }

    @Test
    void aReaderThatTakesSomethingNowAndThenIsNotSlow() {
        Following reader = stage.follow(null, 1);
        for (int i = 0; i < 10; i++) {
            stage.ticks(35);
            reader.ask(1);
            stage.settle();
        }

        assertThat(reader.failure).isNull();
        assertThat(reader.frames()).hasSize(1 + 350);
    }

    @Test
    void oneSlowReaderCostsTheOthersNothing() {
        Following slow = stage.follow(null, 1);
        Following quick = stage.follow(null, Following.ALL);
        stage.ticks(100);

        assertThat(slow.failure).isNotNull();
        assertThat(quick.failure).isNull();
        assertThat(quick.items).hasSize(1 + 100);
    }

    @Test
    void aReaderThatCancelsGetsNothingMoreAndLeavesNothingBehind() {
        Following one = stage.follow(null, Following.ALL);
        Following other = stage.follow(null, 0);
        stage.ticks(3);
        one.cancel();
        other.cancel();
        stage.ticks(3);

        assertThat(one.frames()).hasSize(1 + 3);
        assertThat(one.completed).isFalse();
        assertThat(one.failure).isNull();
        assertNobodyIsWoken();
    }

    @Test
    void theOthersGoOnWhenOneCancels() {
        Following one = stage.follow(null, Following.ALL);
        Following other = stage.follow(null, Following.ALL);
        one.cancel();
        stage.ticks(3);

        assertThat(other.frames()).hasSize(1 + 3);
        stage.advance(Duration.ofMinutes(11));
        assertThat(stage.room.ended()).isNull();
    }

    @Test
    void readersCompleteAtTheRoomsEndAfterTheLastDelta() {
        Following quick = stage.follow(null, Following.ALL);
        Following behind = stage.follow(null, 1);
        stage.ticks(7);
        stage.end();
        assertThat(quick.completed).isTrue();
        assertThat(behind.completed).isFalse();

        behind.ask(2);
        stage.settle();
        assertThat(behind.frames()).extracting(Frame::seq).endsWith(6L, 7L);
        stage.settle();
        assertThat(behind.completed).isTrue();
    }

    @Test
    void aReaderThatComesAfterTheEndGetsWhatThereIsAndCompletes() {
        stage.ticks(7);
        stage.end();
        Following reader = stage.follow(stage.at(2), Following.ALL);
        stage.settle();

        assertThat(reader.frames()).hasSize(5);
        assertThat(reader.completed).isTrue();
    }
}
