package dev.landline.load;

import dev.landline.room.Leaderboard.Window;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Results of a month of rounds with twenty people each, by a hundred thousand nicks of whom few play much, with the sums that
 * the application keeps over them.
 */
final class ManyResults {

    static final int NICKS = 100_000;

    private static final int PEOPLE = 20;
    private static final int DAYS = 30;
    private static final int BATCH = 100;
    private static final String[] LINES = {"websocket", "websocket", "websocket", "sse", "longpoll", "poll", "stream"};

    private final Random chance = new Random(1);
    private final Instant now = Instant.now();
    private final int rounds;
    /** By period and nick: peak, wins, kills, rounds. */
    private final Map<String, Map<String, long[]>> standings = new HashMap<>();
    /** By period and line: rounds, wins, places, kills, peaks. */
    private final Map<String, Map<String, long[]>> lines = new HashMap<>();

    ManyResults(int results) {
        rounds = results / PEOPLE;
    }

    void fill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement match = connection.prepareStatement("insert into matches values (?,?,?,?,?,?,?,?)");
                PreparedStatement result =
                        connection.prepareStatement("insert into results values (?,?,?,?,?,?,?,?,?,?,?)")) {
            for (int round = 1; round <= rounds; round++) {
                Instant ended = now.minusSeconds((long) (chance.nextDouble() * DAYS * 86_400));
                set(
                        match,
                        "fill",
                        round,
                        "FILL",
                        "medium",
                        12,
                        PEOPLE,
                        Timestamp.from(ended.minusSeconds(120)),
                        Timestamp.from(ended));
                for (int place = 1; place <= PEOPLE; place++) {
                    play(result, round, place, ended);
                }
                if (round % BATCH == 0) {
                    match.executeBatch();
                    result.executeBatch();
                    connection.commit();
                }
            }
            match.executeBatch();
            result.executeBatch();
        }
        sums(connection, standings, "insert into standings values (?,?,?,?,?,?,?)", true);
        sums(connection, lines, "insert into line_standings values (?,?,?,?,?,?,?)", false);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void play(PreparedStatement result, int round, int place, Instant ended) throws SQLException {
        double skewed = chance.nextDouble();
        String nick = "p" + (int) (skewed * skewed * NICKS);
        String line = LINES[chance.nextInt(LINES.length)];
        int peak = (int) (2000 * chance.nextDouble() / place) + 25;
        int kills = chance.nextInt(4);
        int win = place == 1 ? 1 : 0;
        set(result, "fill", round, place, nick, "person", false, peak / 2, peak, kills, place, line);
        for (Window window : Window.values()) {
            Instant since = window.since(ended);
            String name = window.name().toLowerCase(Locale.ROOT);
            String period = since == null
                    ? name
                    : name + " " + since.atOffset(ZoneOffset.UTC).toLocalDate();
            long[] own =
                    standings.computeIfAbsent(period, key -> new HashMap<>()).computeIfAbsent(nick, key -> new long[4]);
            own[0] = Math.max(own[0], peak);
            add(own, 0, win, kills, 1);
            add(
                    lines.computeIfAbsent(period, key -> new HashMap<>()).computeIfAbsent(line, key -> new long[5]),
                    1,
                    win,
                    place,
                    kills,
                    peak);
        }
    }

    private static void add(long[] sums, long... more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    private static void sums(Connection connection, Map<String, Map<String, long[]>> all, String insert, boolean folded)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (var period : all.entrySet()) {
                for (var one : period.getValue().entrySet()) {
                    int column = 1;
                    statement.setString(column++, period.getKey());
                    statement.setString(column++, one.getKey());
                    if (folded) {
                        statement.setString(column++, one.getKey());
                    }
                    for (long sum : one.getValue()) {
                        statement.setLong(column++, sum);
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
                connection.commit();
            }
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
