package dev.landline.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.testing.ManualTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopTest {

    private final ManualTicker ticker = new ManualTicker();
    private final List<Long> times = new ArrayList<>();

    private Loop started(int tickHz) {
        return started(tickHz, () -> {});
    }

    private Loop started(int tickHz, Runnable tick) {
        Loop loop = new Loop(ticker, tickHz, () -> {
            times.add(ticker.nanoTime());
            tick.run();
        });
        loop.start();
        return loop;
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 20})
    void tickNumberKIsDueKPeriodsAfterTheStartForHours(int tickHz) {
        ticker.pass(Duration.ofSeconds(7));
        started(tickHz);
        ticker.advance(Duration.ofHours(3));

        assertThat(times).hasSize(3 * 3600 * tickHz);
        for (int k = 1; k <= times.size(); k++) {
            assertThat(times.get(k - 1)).isEqualTo(7_000_000_000L + k * 1_000_000_000L / tickHz);
        }
    }

    @Test
    void ticksThatTakeTheirTimeDoNotShiftTheOnesAfterThem() {
        Loop loop = started(20, () -> ticker.pass(Duration.ofMillis(49)));
        ticker.advance(Duration.ofMinutes(10));

        assertThat(times.getLast()).isEqualTo(Duration.ofMinutes(10).toNanos());
        assertThat(loop.late()).isZero();
    }

    @Test
    void aShortFreezeIsMadeUpForAndThePaceKept() {
        started(8);
        ticker.advance(Duration.ofSeconds(1));
        ticker.pass(Duration.ofMillis(4 * 125 + 60));
        ticker.advance(Duration.ZERO);
        assertThat(times).hasSize(8 + 4);

        ticker.advance(Duration.ofMillis(65));
        assertThat(times).hasSize(8 + 5);
        assertThat(times.getLast()).isEqualTo(Duration.ofMillis(1625).toNanos());
    }

    @Test
    void afterALongFreezeFiveTicksAreMadeUpForAndTheRestIsGivenUp() {
        started(8);
        ticker.advance(Duration.ofSeconds(1));
        ticker.pass(Duration.ofSeconds(30));
        ticker.advance(Duration.ZERO);
        assertThat(times).hasSize(8 + 5);

        ticker.advance(Duration.ofMillis(124));
        assertThat(times).hasSize(8 + 5);
        ticker.advance(Duration.ofMillis(1));
        assertThat(times).hasSize(8 + 6);
        ticker.advance(Duration.ofSeconds(10));
        assertThat(times).hasSize(8 + 6 + 80);
    }

    @Test
    void ticksThatBeginHalfAPeriodLateAreCounted() {
        Loop loop = started(8);
        ticker.pass(Duration.ofMillis(125 + 62));
        ticker.advance(Duration.ZERO);
        assertThat(loop.late()).isZero();

        ticker.pass(Duration.ofMillis(63 + 63));
        ticker.advance(Duration.ZERO);
        assertThat(loop.late()).isOne();

        ticker.advance(Duration.ofSeconds(5));
        assertThat(loop.late()).isOne();
    }

    @Test
    void ticksMadeUpForAreLateTicks() {
        Loop loop = started(20);
        ticker.pass(Duration.ofSeconds(10));
        ticker.advance(Duration.ZERO);

        assertThat(loop.late()).isEqualTo(5);
    }

    @Test
    void noTickComesAfterTheLoopIsStopped() {
        Loop loop = started(20);
        ticker.advance(Duration.ofSeconds(1));
        loop.stop();
        ticker.advance(Duration.ofSeconds(1));

        assertThat(times).hasSize(20);
        assertThat(ticker.isIdle()).isTrue();
    }

    @Test
    void aTickMayStopTheLoopEvenWhileCatchingUp() {
        Loop[] loop = new Loop[1];
        loop[0] = started(20, () -> {
            if (times.size() == 2) {
                loop[0].stop();
            }
        });
        ticker.pass(Duration.ofSeconds(1));
        ticker.advance(Duration.ofSeconds(1));

        assertThat(times).hasSize(2);
    }
}
