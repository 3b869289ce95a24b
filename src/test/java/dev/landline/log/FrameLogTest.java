package dev.landline.log;

import static dev.landline.log.TestFrames.delta;
import static dev.landline.log.TestFrames.keyframe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameLogTest {

    private static final int KEPT = 4;
    private static final int MAX_AHEAD = 3;

    private final FrameLog log = new FrameLog("e1", KEPT, MAX_AHEAD, keyframe(10));

    @Test
    void aNewLogStartsWithItsKeyframe() {
        assertThat(log.epoch()).isEqualTo("e1");
        assertThat(log.newest()).isEqualTo(10);
        assertThat(names(log.start())).containsExactly("K10");
        assertThat(log.read(at(10))).isInstanceOf(Read.CaughtUp.class);
    }

    @Test
    void aReaderGetsWhatComesAfterItsPosition() {
        append(11, 13);

        assertThat(read(10, Read.Frames.class)).containsExactly("D11", "D12", "D13");
        assertThat(read(12, Read.Frames.class)).containsExactly("D13");
        assertThat(log.newest()).isEqualTo(13);
    }

    @Test
    void aReaderAtTheNewestOrALittleAheadIsCaughtUp() {
        append(11, 13);

        assertThat(read(13, Read.CaughtUp.class)).isEmpty();
        assertThat(read(14, Read.CaughtUp.class)).isEmpty();
        assertThat(read(13 + MAX_AHEAD, Read.CaughtUp.class)).isEmpty();
    }

    @Test
    void aReaderFarAheadStartsAnew() {
        append(11, 13);

        assertThat(read(13 + MAX_AHEAD + 1, Read.FarAhead.class)).containsExactly("K10", "D11", "D12", "D13");
        assertThat(read(Long.MAX_VALUE, Read.FarAhead.class)).hasSize(4);
    }

    @Test
    void aReaderOfAnotherEpochStartsAnewWhereverItIs() {
        append(11, 13);

        for (long seq : new long[] {0, 10, 12, 13, 99}) {
            Read read = log.read(new Position("e0", seq));
            assertThat(read).isInstanceOf(Read.OtherEpoch.class);
            assertThat(names(read.frames())).containsExactly("K10", "D11", "D12", "D13");
        }
    }

    @Test
    void whoeverNeedsMoreThanIsKeptIsLapped() {
        append(11, 17);
        log.keep(keyframe(17));
        append(18, 20);

        assertThat(read(16, Read.Frames.class)).containsExactly("D17", "D18", "D19", "D20");
        assertThat(read(15, Read.Lapped.class)).containsExactly("K17", "D18", "D19", "D20");
        assertThat(read(11, Read.Lapped.class)).hasSize(4);
    }

    /** A log that goes on for another begins in the middle: what was before is not here. */
    @Test
    void whoeverIsBeforeTheFirstKeyframeIsLapped() {
        append(11, 12);

        assertThat(read(9, Read.Lapped.class)).containsExactly("K10", "D11", "D12");
        assertThat(read(0, Read.Lapped.class)).containsExactly("K10", "D11", "D12");
    }

    @Test
    void aStartIsTheNewestKeyframeAndWhatCameAfter() {
        append(11, 12);
        assertThat(names(log.start())).containsExactly("K10", "D11", "D12");
        log.keep(keyframe(12));
        assertThat(names(log.start())).containsExactly("K12");
        append(13, 16);
        assertThat(names(log.start())).containsExactly("K12", "D13", "D14", "D15", "D16");
    }

    @Test
    void onlyTheNextDeltaIsAppended() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.append(delta(10)))
                .withMessageContaining("delta is DELTA 10, must be the DELTA 11");
        assertThatIllegalArgumentException().isThrownBy(() -> log.append(delta(12)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.append(keyframe(11)))
                .withMessageContaining("delta is KEYFRAME 11");
        assertThat(log.newest()).isEqualTo(10);
    }

    @Test
    void onlyAKeyframeOfTheNewestIsKept() {
        append(11, 12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.keep(keyframe(11)))
                .withMessageContaining("newKeyframe is KEYFRAME 11, must be the KEYFRAME 12");
        assertThatIllegalArgumentException().isThrownBy(() -> log.keep(keyframe(13)));
        assertThatIllegalArgumentException().isThrownBy(() -> log.keep(delta(12)));
    }

    @Test
    void aLogNeedsRoomAndAKeyframe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrameLog("e1", 0, MAX_AHEAD, keyframe(0)))
                .withMessageContaining("capacity is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new FrameLog("e1", 4, MAX_AHEAD, delta(0)));
    }

    private void append(long from, long to) {
        for (Frame frame : TestFrames.deltas(from, to)) {
            log.append(frame);
        }
    }

    private List<String> read(long after, Class<? extends Read> expected) {
        Read read = log.read(at(after));
        assertThat(read).isInstanceOf(expected);
        return names(read.frames());
    }

    private static Position at(long seq) {
        return new Position("e1", seq);
    }

    private static List<String> names(List<Frame> frames) {
        return frames.stream().map(TestFrames::name).toList();
    }
}
