package dev.landline.room;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is best, of people in rounds with at least {@link #MIN_PEOPLE} of them. Guests without a nick play along, but have no
 * row: a given nick is a different person every time. Its methods block: never on an event loop or a room's thread.
 */
public interface Leaderboard {

    /** Rounds with fewer people stay out. */
    int MIN_PEOPLE = 3;

    /** Rows of a page. */
    int PAGE_ROWS = 20;

    /**
     * @param page from 1
     * @return at most {@link #PAGE_ROWS} rows and one more, if there is one
     */
    List<Row> page(Window window, Instant now, By by, int page) throws AwayException;

    /** The row of a nick, in whatever case it is written. */
    Optional<Row> row(Window window, Instant now, By by, String nick) throws AwayException;

    /** How people on each line fared, for all lines that any round was played on. */
    List<LineFigures> lines(Window window, Instant now) throws AwayException;

    /**
     * @param rank from 1; equal figures share it
     * @param land the most cells owned at a time
     * @param wins rounds in which nobody of the people was better
     */
    record Row(long rank, String nick, int land, long wins, long kills, long rounds) {}

    /**
     * Sums over rounds.
     *
     * @param places of places among people, from 1
     * @param lands of the most cells owned at a time in each round
     */
    record LineFigures(String line, long rounds, long wins, long places, long kills, long lands) {}

    /** What is looked at: days and weeks of the calendar (UTC, weeks from Monday), or everything. */
    enum Window {
        DAY,
        WEEK,
        ALL;

        /** Its first moment; null if it has none. */
        public @Nullable Instant since(Instant now) {
            LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
            LocalDate first = switch (this) {
                case DAY -> today;
                case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case ALL -> null;
            };
            return first == null ? null : first.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
    }

    /** What rows are sorted by, the most first. */
    enum By {
        LAND,
        WINS,
        KILLS,
        ROUNDS
    }

    /** The database does not answer. */
    final class AwayException extends Exception {

        private static final long serialVersionUID = 1;

        public AwayException(String why) {
            super(why, null, false, false);
        }
    }
}
