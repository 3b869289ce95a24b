package dev.landline.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The load that {@link LinesRun} measures with still plays on every line: few players, a short time, no figures asserted. */
@QuarkusTest
@TestProfile(LoadTest.WithKey.class)
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class LoadTest {

    private static final String KEY = "the-key-of-the-test";
    private static final Duration SHORT = Duration.ofMillis(300);

    /** The network's ledger is for presenters. */
    public static class WithKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("landline.presenter-key", KEY);
        }
    }

    private final TestHttp http = TestHttp.here();
    private final Loop loop = new Loop();
    private final Door door = new Door(loop.vertx(), http.server(), http.createQuietRoom(), "");

    @AfterEach
    void closeLoop() {
        loop.close();
    }

    @ParameterizedTest
    @EnumSource
    void playersOfTheLoadGetEachTickOnceAndAreHeard(LoadLine line) {
        Ledger ledger = Ledger.of(http, KEY, "test" + line.ordinal());
        Door counting = new Door(loop.vertx(), ledger.address(), door.room(), ledger.cookie());
        try (Cell cell = new Cell(loop, counting, 20, Cell.SPEAK_MS, line, 2)) {
            Counted counted = cell.counted();
            while (counted.frames() < 20 || counted.spoken() < 2) {
                loop.pause(SHORT);
                counted = cell.counted();
            }
            assertThat(counted.faults()).isZero();
            assertThat(counted.carriedBytes()).isPositive();
            assertThat(ledger.read(line).down()).isGreaterThan(counted.carriedBytes());
            assertThat(ledger.read(line).up()).isGreaterThan(counted.spokenBytes());
        }
    }

    @Test
    void aTableIsPrintedOfEachKind() {
        Direct direct = new Direct(loop, door, 20, Cell.SPEAK_MS, ProcessHandle.current(), SHORT);
        direct.measure(LoadLine.BINARY_SOCKET, 2).print(0, 0);
        direct.measure(null, 2).print(0, 0);
        new Wire(loop, door, 20, KEY, SHORT).measure(LoadLine.values().length);
    }

    @Test
    void spectatorsAreToldAndTheirDelayIsKnown() {
        String lively =
                http.createRoom("{\"size\":\"small\",\"tickHz\":20}"); // in a quiet one there is nothing to tell
        String token = http.take(lively, "").path("token").textValue();
        Door watched = new Door(loop.vertx(), http.server(), lively, "");
        try (Spectators spectators = new Spectators(loop, watched, 20, token, 3)) {
            while (!spectators.allFollow() || spectators.counted().frames() < 10) {
                loop.pause(SHORT);
            }
            assertThat(spectators.counted().faults()).isZero();
            assertThat(spectators.counted().delay50()).isNotNaN();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POLL")
    void readersWait(LoadLine line) {
        try (Waiting waiting = new Waiting(loop, door, 20, line, 3)) {
            loop.pause(SHORT);
            assertThat(waiting.allWait()).isTrue();
        }
    }
}
