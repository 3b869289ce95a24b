package dev.landline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.log.Frame;
import dev.landline.sim.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bounds that docs/measurements.md tells. */
class FrameSizesTest {

    private static final int KEYFRAME_BYTES = 14 * 1024;

    @Test
    void deltasOfFiftyPlayersAreSmall() {
        List<Frame> deltas = FrameSizes.deltas(Size.LARGE, 20, 50);

        assertThat(FrameSizes.quantile(deltas, 0.5, Frame::binary)).isLessThanOrEqualTo(60);
        assertThat(FrameSizes.quantile(deltas, 0.5, Frame::json)).isLessThanOrEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM", "LARGE"})
    void everyKeyframeOfAFullArenaIsSmall(Size size) {
        assertThat(FrameSizes.keyframes(size)).allSatisfy(keyframe -> {
            assertThat(FrameSizes.gzipped(keyframe.binary())).isLessThanOrEqualTo(KEYFRAME_BYTES);
            assertThat(FrameSizes.gzipped(keyframe.json())).isLessThanOrEqualTo(KEYFRAME_BYTES);
        });
    }
}
