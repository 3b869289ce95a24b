package dev.landline.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

    private static final long SECOND = 1_000_000_000L;

    private final RateLimit limit = new RateLimit(40, 80, 0);

    private int takenOneByOne(int tries, long now) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += limit.take(1, now) ? 1 : 0;
        }
        return taken;
    }

    @Test
    void theBurstIsThereFromTheStart() {
        assertThat(takenOneByOne(1000, 0)).isEqualTo(80);
    }

    @Test
    void afterTheBurstTokensComeAtTheRate() {
        limit.take(80, 0);

        assertThat(takenOneByOne(1000, SECOND / 40 - 1)).isZero();
        assertThat(takenOneByOne(1000, SECOND / 40)).isOne();
        assertThat(takenOneByOne(1000, SECOND)).isEqualTo(39);
        assertThat(takenOneByOne(1000, 2 * SECOND)).isEqualTo(40);
    }

    @Test
    void restingSavesNoMoreThanTheBurst() {
        limit.take(80, 0);

        assertThat(takenOneByOne(1000, 3600 * SECOND)).isEqualTo(80);
    }

    @Test
    void aRefusalTakesNothing() {
        limit.take(70, 0);

        assertThat(limit.take(11, 0)).isFalse();
        assertThat(limit.take(10, 0)).isTrue();
    }

    @Test
    void takingNothingIsAlwaysAllowed() {
        limit.take(80, 0);

        assertThat(limit.take(0, 0)).isTrue();
        assertThat(takenOneByOne(1000, SECOND)).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(longs = {-5 * SECOND, Long.MIN_VALUE / 2, Long.MAX_VALUE / 2})
    void theTimeMayBeginAnywhere(long start) {
        RateLimit elsewhere = new RateLimit(1, 2, start);

        assertThat(elsewhere.take(2, start)).isTrue();
        assertThat(elsewhere.take(1, start)).isFalse();
        assertThat(elsewhere.take(1, start + SECOND)).isTrue();
    }
}
