package dev.landline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.log.Frame;
import dev.landline.log.Position;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    private static void assertDeltas(List<Frame> frames, long from, long to) {
        assertThat(frames).extracting(Frame::type).containsOnly(Frame.Type.DELTA);
        assertThat(frames)
                .extracting(Frame::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(from, to).boxed().toList());
    }

    private static void assertStartsFromAKeyframe(List<Frame> frames, long to) {
        Frame first = frames.getFirst();
        assertThat(first.type()).isEqualTo(Frame.Type.KEYFRAME);
        if (first.seq() < to) {
            assertDeltas(frames.subList(1, frames.size()), first.seq() + 1, to);
        }
    }

    @Test
    void aNewReaderGetsAKeyframeAndWhatCameAfterItAtOnceAndInOneItem() {
        stage.ticks(27);
        Following reader = stage.follow(null, 1);

        assertThat(reader.items).as("no tick was needed").hasSize(1);
        assertStartsFromAKeyframe(reader.items.getFirst(), 27);
        assertThat(reader.items.getFirst()).hasSize(1 + 7);
    }

    @Test
    void eachTickArrivesInOrderWithoutGapOrRepetition() {
        Following reader = stage.follow(null, Following.ALL);
        stage.ticks(200);

        assertThat(reader.items).hasSize(1 + 200);
        assertStartsFromAKeyframe(reader.frames(), 200);
    }

    @Test
    void aReaderResumesAfterItsPosition() {
        stage.ticks(50);
        Following reader = stage.follow(stage.at(33), Following.ALL);
        assertDeltas(reader.frames(), 34, 50);

        stage.ticks(10);
        assertDeltas(reader.frames(), 34, 60);
        assertThat(stage.counts.resumes).containsExactly(Resume.RESUMED);
        assertThat(stage.counts.lapped).isZero();
    }

    @Test
    void aReaderThatIsCaughtUpGetsNothingUntilTheNextTick() {
        stage.ticks(50);
        Following reader = stage.follow(stage.at(50), Following.ALL);
        assertThat(reader.items).isEmpty();

        stage.ticks(1);
        assertDeltas(reader.frames(), 51, 51);
    }

    @Test
    void aReaderALittleAheadWaitsAsIfCaughtUp() {
        stage.ticks(50);
        Following reader = stage.follow(stage.at(60), Following.ALL);
        stage.ticks(10);
        assertThat(reader.items).isEmpty();

        stage.ticks(2);
        assertDeltas(reader.frames(), 61, 62);
    }

    @Test
    void aReaderThatResumesFromTooLongAgoStartsFromAKeyframe() {
        stage.advance(Duration.ofSeconds(130));
        Following reader = stage.follow(stage.at(5), Following.ALL);
        stage.ticks(3);

        assertStartsFromAKeyframe(reader.frames(), 130 * Stage.TICK_HZ + 3);
        assertThat(stage.counts.resumes).containsExactly(Resume.LAPPED);
    }

    @Test
    void aReaderThatIsLappedWhileItStandsStillStartsFromAKeyframeAgain() {
        Following reader = stage.follow(null, 1);
        stage.whileTheLoopIsBusy(() -> {
            stage.ticker.advance(Duration.ofSeconds(130));
            reader.ask(1);
        });

        assertThat(reader.failure).isNull();
        assertThat(reader.items).hasSize(2);
        assertStartsFromAKeyframe(reader.items.getLast(), stage.room.log().newest());
        assertThat(stage.counts.lapped).isOne();
        assertThat(stage.counts.resumes).as("it had no position to resume from").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzz:3", "1:9999999"})
    void aReaderFromAnotherEpochOrFarAheadStartsFromAKeyframe(String position) {
        stage.ticks(50);
        Following reader = stage.follow(Position.parse(position).orElseThrow(), Following.ALL);
        stage.ticks(2);

        assertStartsFromAKeyframe(reader.frames(), 52);
        assertThat(stage.counts.resumes).containsExactly(position.startsWith("z") ? Resume.OTHER_EPOCH : Resume.AHEAD);
    }

    @Test
    void nothingComesUnlessAskedForAndWhatWasMissedComesInOneItem() {
        Following reader = stage.follow(null, 1);
        stage.ticks(30);
        assertThat(reader.items).hasSize(1);

        reader.ask(1);
        stage.settle();
        assertThat(reader.items).hasSize(2);
        assertDeltas(reader.items.getLast(), 1, 30);
        stage.ticks(5);
        assertThat(reader.items).hasSize(2);
    }

    @Test
    void aReaderThatHasAskedForSeveralItemsGetsOneATick() {
        Following reader = stage.follow(null, 3);
        stage.ticks(5);

        assertThat(reader.items).hasSize(3);
        assertDeltas(reader.items.getLast(), 2, 2);
    }

    @Test
    void aFrameIsTheSameObjectForAllItsReaders() {
        Following one = stage.follow(stage.at(0), Following.ALL);
        Following other = stage.follow(stage.at(0), Following.ALL);
        stage.ticks(3);

        assertThat(one.frames())
                .zipSatisfy(other.frames(), (a, b) -> assertThat(a).isSameAs(b));
    }
}
