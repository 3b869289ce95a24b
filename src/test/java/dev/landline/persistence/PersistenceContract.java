package dev.landline.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.landline.room.Leaderboard;
import dev.landline.room.Leaderboard.AwayException;
import dev.landline.room.Leaderboard.By;
import dev.landline.room.Leaderboard.LineFigures;
import dev.landline.room.Leaderboard.Row;
import dev.landline.room.Leaderboard.Window;
import dev.landline.testing.LogCapture;
import dev.landline.testing.TestHttp;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.logging.Level;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds with every database. */
abstract class PersistenceContract {

    /** A Friday. */
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    @Inject
    MatchStore store;

    @Inject
    MatchWriter writer;

    @Inject
    Leaderboard leaderboard;

    @Inject
    DataSource database;

    /** True pulls it. */
    Consumer<Boolean> plug = out -> {};

    @BeforeEach
    void empty() throws SQLException {
        await().atMost(DEADLINE).until(writer::ready);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"results", "matches", "standings", "line_standings"}) {
                statement.executeUpdate("delete from " + table);
            }
        }
    }

    @AfterEach
    void plugIn() {
        plug.accept(false);
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static Rounds round(int number) {
        return new Rounds("e1", number, NOON);
    }

    private static Rounds three(int number) {
        return round(number)
                .person("Ada", 300, 2, "websocket")
                .person("Bea", 200, 1, "sse")
                .person("Cleo", 100, 0, null);
    }

    @Test
    void matchIsStoredWithAllItsSeats() throws SQLException {
        store.store(three(1).bot("Robot", 50).match());

        assertThat(number("select count(*) from matches where epoch = 'e1' and round = 1 and room = 'TEST'"
                        + " and size = 'small' and tick_hz = 12 and people = 3"))
                .isEqualTo(1);
        assertThat(number("select count(*) from results where epoch = 'e1' and round = 1"))
                .isEqualTo(4);
        assertThat(number("select count(*) from results where seat = 1 and nick = 'Ada' and kind = 'person'"
                        + " and land = 150 and peak = 300 and kills = 2 and place = 1 and line = 'websocket'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from results where nick = 'Robot' and kind = 'greedy' and line is null"))
                .isEqualTo(1);
    }

    @Test
    void sameMatchHandedInTwiceIsStoredAndCountedOnce() throws Exception {
        store.store(three(1).match());
        store.store(three(1).match());
        store.store(three(2).match());

        assertThat(number("select count(*) from matches")).isEqualTo(2);
        assertThat(leaderboard.row(Window.ALL, NOON, By.ROUNDS, "Ada"))
                .map(Row::rounds)
                .contains(2L);
    }

    @Test
    void nicksAreTextWhateverTheyHold() throws Exception {
        String hostile = "'); drop table results; --";
        String fox = "🦊<b>\\";
        store.store(round(1).person(hostile, 3, 0, null)
                .person(fox, 2, 0, null)
                .person("c", 1, 0, null)
                .match());

        assertThat(leaderboard.page(Window.ALL, NOON, By.LAND, 1))
                .extracting(Row::nick)
                .containsExactly(hostile, fox, "c");
        assertThat(leaderboard.row(Window.ALL, NOON, By.LAND, fox)).isPresent();
    }

    @Test
    void standingsAreSumsOverRoundsWithBestPeak() throws Exception {
        store.store(three(1).match());
        store.store(round(2).person("Bea", 250, 3, null)
                .person("ADA", 150, 4, null)
                .person("Cleo", 0, 0, null)
                .match());

        assertThat(leaderboard.page(Window.ALL, NOON, By.LAND, 1))
                .containsExactly(
                        new Row(1, "ADA", 300, 1, 6, 2),
                        new Row(2, "Bea", 250, 1, 4, 2),
                        new Row(3, "Cleo", 100, 0, 0, 2));
        assertThat(leaderboard.page(Window.ALL, NOON, By.KILLS, 1))
                .extracting(Row::nick)
                .containsExactly("ADA", "Bea", "Cleo");
    }

    @Test
    void equalFiguresShareTheirRank() throws Exception {
        store.store(three(1).match());

        assertThat(leaderboard.page(Window.ALL, NOON, By.WINS, 1))
                .extracting(Row::rank)
                .containsExactly(1L, 2L, 2L);
        assertThat(leaderboard.row(Window.ALL, NOON, By.WINS, "cleo"))
                .map(Row::rank)
                .contains(2L);
        assertThat(leaderboard.row(Window.ALL, NOON, By.LAND, "cleo"))
                .map(Row::rank)
                .contains(3L);
        assertThat(leaderboard.row(Window.ALL, NOON, By.LAND, "nobody")).isEmpty();
    }

    @Test
    void botsAndGuestsAndRoundsOfTwoStayOut() throws Exception {
        store.store(round(1).bot("Robot", 900)
                .person("Ada", 9, 0, null)
                .person("Bea", 8, 0, null)
                .match());
        assertThat(leaderboard.page(Window.ALL, NOON, By.LAND, 1)).isEmpty();

        store.store(round(2).bot("Robot", 900)
                .guest("Guest 2", 99)
                .person("Ada", 9, 0, "poll")
                .person("Bea", 8, 0, null)
                .match());
        assertThat(leaderboard.page(Window.ALL, NOON, By.LAND, 1))
                .containsExactly(new Row(1, "Ada", 9, 0, 0, 1), new Row(2, "Bea", 8, 0, 0, 1));
        assertThat(leaderboard.lines(Window.ALL, NOON)).containsExactly(new LineFigures("poll", 1, 0, 2, 0, 9));
    }

    @Test
    void winnerIsTheBestOfThePeople() throws Exception {
        store.store(round(1).bot("Robot", 900)
                .person("Ada", 9, 0, null)
                .person("Bea", 8, 0, null)
                .person("C", 7, 0, null)
                .match());

        assertThat(leaderboard.row(Window.ALL, NOON, By.WINS, "Ada"))
                .map(Row::wins)
                .contains(1L);
        assertThat(leaderboard.row(Window.ALL, NOON, By.WINS, "Bea"))
                .map(Row::wins)
                .contains(0L);
    }

    @Test
    void daysBeginAtMidnightAndWeeksOnMonday() throws Exception {
        store.store(new Rounds("sunday", 1, Instant.parse("2026-11-15T23:59:59.999Z"))
                .person("Sun", 3, 0, null)
                .person("b", 2, 0, null)
                .person("c", 1, 0, null)
                .match());
        store.store(new Rounds("monday", 1, Instant.parse("2026-11-16T00:00:00Z"))
                .person("Mon", 3, 0, null)
                .person("b", 2, 0, null)
                .person("c", 1, 0, null)
                .match());
        store.store(three(1).match());

        assertThat(leaderboard.row(Window.ALL, NOON, By.LAND, "Sun")).isPresent();
        assertThat(leaderboard.row(Window.WEEK, NOON, By.LAND, "Sun")).isEmpty();
        assertThat(leaderboard.row(Window.WEEK, NOON, By.LAND, "Mon")).isPresent();
        assertThat(leaderboard.row(Window.DAY, NOON, By.LAND, "Mon")).isEmpty();
        assertThat(leaderboard.row(Window.DAY, NOON, By.LAND, "Ada")).isPresent();
        assertThat(leaderboard.row(Window.DAY, NOON.plus(Duration.ofHours(12)), By.LAND, "Ada"))
                .isEmpty();
    }

    @Test
    void linesTellSumsOfTheirPeople() throws Exception {
        store.store(three(1).match());
        store.store(round(2).person("Bea", 10, 5, "websocket")
                .person("Ada", 5, 1, "websocket")
                .person("Cleo", 1, 0, "sse")
                .match());

        assertThat(leaderboard.lines(Window.ALL, NOON))
                .containsExactly(
                        new LineFigures("sse", 2, 0, 5, 1, 201), new LineFigures("websocket", 3, 2, 4, 8, 315));
    }

    @Test
    void pagesHoldEverybodyOnce() throws Exception {
        Rounds round = round(1);
        for (int i = 0; i < 45; i++) {
            round.person("p" + (char) ('a' + i / 26) + (char) ('a' + i % 26), 100 - i / 4, 0, null);
        }
        store.store(round.match());

        var first = leaderboard.page(Window.ALL, NOON, By.LAND, 1);
        var second = leaderboard.page(Window.ALL, NOON, By.LAND, 2);
        var third = leaderboard.page(Window.ALL, NOON, By.LAND, 3);
        assertThat(first).hasSize(21);
        assertThat(second).hasSize(21).first().isEqualTo(first.getLast());
        assertThat(third).hasSize(5).first().isEqualTo(second.getLast());
        assertThat(second.getFirst().rank()).isEqualTo(21);
        assertThat(second.get(1).rank()).isEqualTo(21);
        assertThat(leaderboard.page(Window.ALL, NOON, By.LAND, 4)).isEmpty();
    }

    @Test
    void resultsOfAnOutageWaitAndAreStoredAfterIt() throws SQLException {
        TestHttp http = TestHttp.here();
        try (LogCapture log = LogCapture.start()) {
            plug.accept(true);
            for (int i = 1; i <= 5; i++) {
                writer.store(three(i).match());
            }
            await().atMost(DEADLINE).until(() -> !store.answers());
            assertThatExceptionOfType(AwayException.class)
                    .isThrownBy(() -> leaderboard.page(Window.ALL, NOON, By.LAND, 1));
            HttpResponse<String> answer = http.get("/api/leaderboard");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("/problems/database-away", "rounds go on");
            assertThat(http.get("/q/health/well").body()).contains("\"database\"", "DOWN", "\"waiting\": 5");
            assertThat(http.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(writer.waiting()).isEqualTo(5);

            plug.accept(false);
            await().atMost(DEADLINE).until(() -> writer.waiting() == 0);
            assertThat(number("select count(*) from matches")).isEqualTo(5);
            assertThat(writer.dropped()).isZero();
            assertThat(http.get("/api/leaderboard?window=all").statusCode()).isEqualTo(200);
            assertThat(http.get("/q/health/well").body())
                    .contains("\"database\"")
                    .doesNotContain("DOWN");
            assertThat(log.atLeast(Level.WARNING))
                    .filteredOn(record -> record.getLoggerName().startsWith("dev.landline"))
                    .hasSize(1);
        }
    }
}
