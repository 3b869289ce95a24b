package dev.landline.log;

import static dev.landline.log.BrokenLog.Flaw.ANNOUNCES_TOO_EARLY;
import static dev.landline.log.BrokenLog.Flaw.HIDES_WHAT_IS_GONE;
import static dev.landline.log.BrokenLog.Flaw.TRUSTS_ITS_SLOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landline.log.LogStress.Log;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogStressTest {

    private static final int FRAMES = 300_000;
    /** For logs that are found out long before: ever, whatever else the machine does meanwhile. */
    private static final int ENDLESS = 100_000_000;

    private static final int[] READERS = {1, 1, 20, LogStress.KEPT, LogStress.KEPT + 1, 5_000};

    @Test
    void nobodyEverReadsATornRepeatedOrSkippedFrame() throws Exception {
        FrameLog log = new FrameLog(LogStress.EPOCH, LogStress.KEPT, 0, TestFrames.keyframe(0));

        List<Integer> lapped = new LogStress(checked(log), FRAMES).run(READERS);

        assertThat(lapped.getLast()).isBetween(1, FRAMES / 5_000);
        assertThat(lapped.get(READERS.length - 2)).isPositive();
    }

    @Test
    void aLogThatHidesWhatIsGoneIsFoundOut() {
        assertThatThrownBy(() -> new LogStress(new BrokenLog(HIDES_WHAT_IS_GONE), ENDLESS).run(LogStress.KEPT + 1))
                .hasMessageContaining("not lapped");
    }

    @Test
    void aLogThatAnswersWithWhateverLiesInTheSlotIsFoundOut() {
        assertThatThrownBy(() -> new LogStress(new BrokenLog(TRUSTS_ITS_SLOTS), ENDLESS).run(1))
                .hasMessageContaining("the delta ");
    }

    @Test
    void aLogThatAnnouncesWhatIsNotYetThereIsFoundOut() {
        assertThatThrownBy(() -> new LogStress(new BrokenLog(ANNOUNCES_TOO_EARLY), ENDLESS).run(1, 1))
                .hasMessageContaining("delta ");
    }

    private static Log checked(FrameLog log) {
        return new Log() {
            @Override
            public long newest() {
                return log.newest();
            }

            @Override
            public void append(Frame delta) {
                log.append(delta);
            }

            @Override
            public void keep(Frame keyframe) {
                log.keep(keyframe);
            }

            @Override
            public Read read(Position after) {
                return log.read(after);
            }
        };
    }
}
