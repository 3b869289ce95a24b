package dev.landline.scoreboard;

import dev.landline.protocol.Nick;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.room.Leaderboard;
import dev.landline.room.Leaderboard.AwayException;
import dev.landline.room.Leaderboard.By;
import dev.landline.room.Leaderboard.LineFigures;
import dev.landline.room.Leaderboard.Row;
import dev.landline.room.Leaderboard.Window;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The leaderboard: who is best, and how people on each line fared. */
@Path("/leaderboard")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class LeaderboardResource {

    /** Whoever is further down is found by nick: nobody turns two thousand pages. */
    static final int MAX_PAGE = 100;

    private static final int RETRY_SECONDS = 5;

    private final Leaderboard leaderboard;
    private final Clock clock = Clock.systemUTC();

    LeaderboardResource(Leaderboard leaderboard) {
        this.leaderboard = leaderboard;
    }

    /**
     * @param since the window's first moment; null for all time
     * @param more whether there is a next page
     * @param own the row of the nick that was asked for; null if there is none
     */
    public record Answer(
            String window,
            String by,
            @Nullable Instant since,
            int page,
            boolean more,
            List<Row> rows,
            @Nullable Row own,
            List<Line> lines) {}

    /**
     * How people on a line fared, on average for a round.
     *
     * @param rounds behind these figures, one for each person in a round
     * @param wins from 0 to 1
     * @param place among people, from 1
     * @param land the most cells owned at a time
     */
    public record Line(String line, long rounds, double wins, double place, double kills, double land) {

        static Line of(LineFigures sums) {
            return new Line(
                    sums.line(),
                    sums.rounds(),
                    each(sums.wins(), sums),
                    each(sums.places(), sums),
                    each(sums.kills(), sums),
                    each(sums.lands(), sums));
        }

        private static double each(long sum, LineFigures sums) {
            return Math.round(1000.0 * sum / sums.rounds()) / 1000.0;
        }
    }

    @GET
    public Answer rows(
            @QueryParam("window") @Nullable String window,
            @QueryParam("by") @Nullable String by,
            @QueryParam("page") @Nullable String page,
            @QueryParam("nick") @Nullable String nick) {
        Window wanted = oneOf("window", window, Window.WEEK, Window.values());
        By sorted = oneOf("by", by, By.LAND, By.values());
        int number = page(page);
        String found = nick == null ? "" : Nick.clean(nick);
        Instant now = clock.instant();
        try {
            List<Row> rows = leaderboard.page(wanted, now, sorted, number);
            return new Answer(
                    name(wanted),
                    name(sorted),
                    wanted.since(now),
                    number,
                    number < MAX_PAGE && rows.size() > Leaderboard.PAGE_ROWS,
                    rows.subList(0, Math.min(rows.size(), Leaderboard.PAGE_ROWS)),
                    found.isEmpty()
                            ? null
                            : leaderboard.row(wanted, now, sorted, found).orElse(null),
                    leaderboard.lines(wanted, now).stream().map(Line::of).toList());
        } catch (AwayException e) {
            throw new ProblemException(
                    Problem.DATABASE_AWAY,
                    "the results cannot be read just now; rounds go on, and are stored when the database is back",
                    RETRY_SECONDS);
        }
    }

    private static int page(@Nullable String page) {
        try {
            return ProblemException.within("page", page == null ? null : Integer.valueOf(page), 1, 1, MAX_PAGE);
        } catch (NumberFormatException e) {
            throw ProblemException.malformed("page must be 1 to " + MAX_PAGE);
        }
    }

    private static <E extends Enum<E>> E oneOf(String field, @Nullable String value, E otherwise, E[] all) {
        return value == null
                ? otherwise
                : Arrays.stream(all)
                        .filter(one -> name(one).equals(value))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.malformed(field + " must be "
                                + Arrays.stream(all)
                                        .map(LeaderboardResource::name)
                                        .collect(Collectors.joining(", "))
                                        .replaceFirst(", (?=\\w+$)", " or ")));
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
