package dev.landline.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.protocol.Problem;
import dev.landline.testing.LogCapture;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailingTest {

    static Throwable[] faults() {
        return new Throwable[] {new IllegalStateException("planted"), new StackOverflowError("planted")};
    }

    /** Throws once, in the tick after it was set to. */
    private static final class Fault implements Runnable {
        private final Throwable planted;
        private boolean thrown;

        Fault(Throwable planted) {
            this.planted = planted;
        }

        @Override
        public void run() {
            if (thrown) {
                return;
            }
            thrown = true;
            switch (planted) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new AssertionError(planted);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aRoomThatFailsInATickEndsSaysSoAndIsLogged(Throwable planted) {
        Game game = new Game(2);
        RecordingLine line = RecordingLine.spectator();
        game.room.opened(line);
        game.tick();
        game.room.watch(new Fault(planted));
        LogCapture log = LogCapture.start();
        try (log) {
            game.tick();
        }

        assertThat(game.room.ended()).isEqualTo(Problem.INTERNAL);
        assertThat(line.byes).containsExactly(Problem.INTERNAL);
        assertThat(log.atLeast(Level.WARNING)).extracting(LogRecord::getThrown).containsExactly(planted);
    }

    @Test
    void oneRoomsFailureLeavesTheOthersAlone() {
        Game failing = new Game(2);
        Game other = new Game(2);
        failing.room.watch(new Fault(new IllegalStateException("planted")));
        LogCapture log = LogCapture.start();
        try (log) {
            failing.tick();
        }
        other.ticks(10);

        assertThat(other.room.clock().seq()).isEqualTo(10);
        assertThat(other.room.ended()).isNull();
    }
}
