package dev.landline.persistence;

import dev.landline.room.Leaderboard;
import dev.landline.room.Leaderboard.Window;
import dev.landline.room.Match;
import dev.landline.room.Match.Result;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/** Matches in the database, and the sums over them. Each method blocks, and fails while the database is away. */
@Singleton
class MatchStore {

    private static final int PING_SECONDS = 2;

    private final Flyway flyway;
    private final DataSource database;
    private final String url;

    MatchStore(Flyway flyway, DataSource database, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.flyway = flyway;
        this.database = database;
        this.url = url;
    }

    /** Where the database is, without what may follow: a password could stand there. */
    String address() {
        return url.replaceFirst("[?;].*", "");
    }

    /** Whether the database answers; waits for some seconds at most. */
    boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PING_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Brings the tables to this version's shape. */
    void migrate() {
        flyway.migrate();
    }

    /** Stores a match and adds it to all sums, or does nothing if it is there already: both or neither. */
    void store(Match match) {
        QuarkusTransaction.requiringNew().run(() -> {
            MatchId id = new MatchId(match.epoch(), match.round());
            if (StoredMatch.findById(id) != null) {
                return;
            }
            new StoredMatch(match).persist();
            List<Result> people =
                    match.seats().stream().filter(Result::isPerson).toList();
            if (people.size() >= Leaderboard.MIN_PEOPLE) {
                for (Window window : Window.values()) {
                    add(Periods.of(window, match.endedAt()), people);
                }
            }
        });
    }

    private static void add(String period, List<Result> people) {
        // In the order of nicks: servers that add the same rows in one order never wait for each other in a circle.
        IntStream.range(0, people.size())
                .boxed()
                .sorted(Comparator.comparing(i -> people.get(i).nick()))
                .forEach(i -> addOne(period, people.get(i), i + 1));
    }

    private static void addOne(String period, Result person, int place) {
        if (!person.guest()) {
            Standing.add(period, person, place);
        }
        String line = person.line();
        if (line != null) {
            LineStanding.add(period, line, person, place);
        }
    }
}
