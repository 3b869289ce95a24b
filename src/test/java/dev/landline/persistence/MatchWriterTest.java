package dev.landline.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.landline.room.Match;
import dev.landline.testing.LogCapture;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MatchWriterTest {

    private final Played store = new Played();
    private final MatchWriter writer = new MatchWriter(store, new Outage(), Duration.ofMillis(5), 3);

    @AfterEach
    void stop() throws InterruptedException {
        store.away = false;
        store.gate.countDown();
        writer.stop(new ShutdownEvent());
    }

    @Test
    void outageKeepsTheOrderAndIsToldOnce() {
        try (LogCapture log = LogCapture.start()) {
            store.away = true;
            store.gate.countDown();
            hand(1, 2, 3);
            await().until(() -> store.tries > 5);
            assertThat(store.rounds).isEmpty();
            store.away = false;
            await().until(() -> writer.waiting() == 0);
            assertThat(store.rounds).containsExactly(1, 2, 3);
            assertThat(log.atLeast(Level.WARNING)).hasSize(1);
        }
    }

    @Test
    void newestIsDroppedAndCountedWhenTooManyWait() {
        hand(1);
        await().until(() -> store.tries == 1);
        hand(2, 3, 4, 5, 6);
        assertThat(writer.dropped()).isEqualTo(2);
        assertThat(writer.waiting()).isEqualTo(4);
        store.gate.countDown();
        await().until(() -> writer.waiting() == 0);
        assertThat(store.rounds).containsExactly(1, 2, 3, 4);
    }

    @Test
    void matchThatIsRefusedAgainAndAgainIsGivenUp() {
        store.refused = 1;
        store.gate.countDown();
        hand(1, 2);
        await().until(() -> writer.waiting() == 0);
        assertThat(store.rounds).containsExactly(2);
        assertThat(writer.dropped()).isEqualTo(1);
    }

    @Test
    void endOfTheServerDoesNotWaitForADatabaseThatIsAway() throws InterruptedException {
        store.away = true;
        store.gate.countDown();
        hand(1, 2);
        writer.stop(new ShutdownEvent());
        assertThat(writer.waiting()).isZero();
    }

    @Test
    void databaseIsOpenedWhenItComes() {
        store.away = true;
        writer.start(new StartupEvent());
        await().until(() -> store.tries > 1);
        assertThat(writer.ready()).isFalse();
        store.away = false;
        await().until(writer::ready);
    }

    private void hand(int... rounds) {
        for (int round : rounds) {
            writer.store(new Rounds("e", round, Instant.EPOCH)
                    .person("a", 1, 0, null)
                    .match());
        }
    }

    /** A store that is away, refuses, or waits at a gate, as a test says. */
    private static final class Played extends MatchStore {

        final List<Integer> rounds = Collections.synchronizedList(new ArrayList<>());
        final CountDownLatch gate = new CountDownLatch(1);
        volatile boolean away;
        volatile int refused;
        volatile int tries;

        Played() {
            super(Flyway.configure().load(), new JdbcDataSource(), "jdbc:h2:mem:none");
        }

        @Override
        boolean answers() {
            return !away;
        }

        @Override
        void migrate() {
            tries++;
            failIf(away);
        }

        @Override
        void store(Match match) {
            tries++;
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            failIf(away || match.round() == refused);
            rounds.add(match.round());
        }

        private static void failIf(boolean fails) {
            if (fails) {
                throw new IllegalStateException("as the test wants it");
            }
        }
    }
}
