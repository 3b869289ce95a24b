package dev.landline.load;

import dev.landline.testing.PackagedServer;
import dev.landline.testing.TestHttp;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * How fast the leaderboard answers over many stored results: the packaged application on H2 and on PostgreSQL, each filled
 * with the same results. Prints the table of docs/measurements.md. A command, not a test: {@code mvn -Pleaderboard}.
 */
public final class LeaderboardRun {

    private static final int WARMING = 30;
    private static final int ASKED = 200;

    private final String database;
    private final TestHttp http;

    private LeaderboardRun(String database, PackagedServer server) {
        this.database = database;
        http = new TestHttp(server.address());
    }

    public static void main(String[] args) throws IOException, SQLException {
        int results = Integer.parseInt(args[0]);
        System.out.printf(
                "%n| database | window | by | page 1 p50 / p95 | page 100 | own row | %n|---|---|---|--:|--:|--:|%n");
        Path folder = Files.createTempDirectory("leaderboard");
        measure(
                "H2",
                "jdbc:h2:file:" + folder.resolve("landline"),
                ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                "sa",
                results);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
            measure("PostgreSQL", url, "?reWriteBatchedInserts=true", "postgres", results);
        }
    }

    private static void measure(String name, String url, String settings, String user, int results)
            throws SQLException, IOException {
        String[] java = {
            "-Dquarkus.datasource.jdbc.url=" + url,
            "-Dquarkus.datasource.username=" + user,
            "-Dquarkus.datasource.password=",
            "-Dlandline.network.port=0"
        };
        Path log = Path.of("target", "leaderboard-" + name + ".log");
        try (PackagedServer server = new PackagedServer(log, java)) {
            LeaderboardRun run = new LeaderboardRun(name, server);
            run.awaitTables();
            server.stop();
            try (Connection connection = DriverManager.getConnection(url + settings, user, "")) {
                long began = System.nanoTime();
                new ManyResults(results).fill(connection);
                System.err.printf("%s: filled in %d s%n", name, (System.nanoTime() - began) / 1_000_000_000);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("analyze");
                }
            }
            server.startAgain();
            run.awaitTables();
            run.ask();
        }
    }

    private void awaitTables() {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(1))
                .until(() -> http.get("/api/leaderboard").statusCode() == 200);
    }

    private void ask() {
        for (String window : List.of("day", "week", "all")) {
            for (String by : List.of("land", "wins", "kills", "rounds")) {
                String query = "/api/leaderboard?window=" + window + "&by=" + by;
                System.out.printf(
                        "| %s | %s | %s | %s | %s | %s |%n",
                        database, window, by, time(query, ""), time(query, "&page=100"), time(query, "&nick=p"));
            }
        }
    }

    /** Median and 95th percentile, in ms, of answers with rows and figures by line; a nick gets another number each time. */
    private String time(String query, String more) {
        Samples samples = new Samples();
        for (int i = -WARMING; i < ASKED; i++) {
            String asked = query + (more.startsWith("&nick") ? more + Math.abs(i * 7919) % ManyResults.NICKS : more);
            long began = System.nanoTime();
            if (http.get(asked).statusCode() != 200) {
                throw new IllegalStateException(asked + " is not answered");
            }
            if (i >= 0) {
                samples.add((System.nanoTime() - began) / 1e6);
            }
        }
        return "%.1f / %.1f".formatted(samples.quantile(0.5), samples.quantile(0.95));
    }
}
