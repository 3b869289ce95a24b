package dev.landline.persistence;

import dev.landline.room.Leaderboard;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The leaderboard, read from the sums that are kept with each match. */
@Singleton
class Ranking implements Leaderboard {

    private final MatchStore store;
    private final MatchWriter writer;
    private final Outage outage;

    Ranking(MatchStore store, MatchWriter writer, Outage outage) {
        this.store = store;
        this.writer = writer;
        this.outage = outage;
    }

    @Override
    public List<Row> page(Window window, Instant now, By by, int page) throws AwayException {
        String period = Periods.of(window, now);
        return read(() -> {
            PanacheQuery<Standing> query =
                    Standing.find("id.period = ?1 order by " + column(by) + " desc, id.folded", period);
            int first = (page - 1) * PAGE_ROWS;
            return ranked(
                    period, by, first, query.range(first, first + PAGE_ROWS).list());
        });
    }

    @Override
    public Optional<Row> row(Window window, Instant now, By by, String nick) throws AwayException {
        String period = Periods.of(window, now);
        return read(() -> Standing.<Standing>findByIdOptional(Standing.StandingId.of(period, nick))
                .map(standing -> row(rank(period, by, standing), standing)));
    }

    @Override
    public List<LineFigures> lines(Window window, Instant now) throws AwayException {
        String period = Periods.of(window, now);
        return read(() -> LineStanding.<LineStanding>list("id.period = ?1 order by id.line", period).stream()
                .map(LineStanding::figures)
                .toList());
    }

    private static List<Row> ranked(String period, By by, int first, List<Standing> standings) {
        List<Row> rows = new ArrayList<>();
        long rank = 0;
        for (Standing standing : standings) {
            if (rows.isEmpty()) {
                rank = rank(period, by, standing);
            } else if (figure(by, standing) != figure(by, standings.get(rows.size() - 1))) {
                rank = first + rows.size() + 1;
            }
            rows.add(row(rank, standing));
        }
        return rows;
    }

    /** One more than there are better ones. */
    private static long rank(String period, By by, Standing standing) {
        return 1 + Standing.count("id.period = ?1 and " + column(by) + " > ?2", period, figure(by, standing));
    }

    private static Row row(long rank, Standing standing) {
        return new Row(rank, standing.nick, standing.peak, standing.wins, standing.kills, standing.rounds);
    }

    private static String column(By by) {
        return switch (by) {
            case LAND -> "peak";
            case WINS -> "wins";
            case KILLS -> "kills";
            case ROUNDS -> "rounds";
        };
    }

    private static long figure(By by, Standing standing) {
        return switch (by) {
            case LAND -> standing.peak;
            case WINS -> standing.wins;
            case KILLS -> standing.kills;
            case ROUNDS -> standing.rounds;
        };
    }

    private <T> T read(Callable<T> question) throws AwayException {
        if (!writer.ready()) {
            String reason = outage.reason();
            throw new AwayException(reason == null ? "it is being opened" : reason);
        }
        try {
            T answer = QuarkusTransaction.requiringNew().call(question);
            outage.over();
            return answer;
        } catch (RuntimeException e) {
            if (store.answers()) {
                throw e; // a fault of ours
            }
            outage.found(e);
            throw new AwayException(Reason.of(e));
        }
    }
}
