package dev.landline.persistence;

import dev.landline.room.Leaderboard.Window;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** The names under which sums are kept: {@code day 2026-11-20}, {@code week 2026-11-16}, {@code all}. */
final class Periods {

    private Periods() {}

    /** The period of this length that the moment lies in. */
    static String of(Window window, Instant at) {
        String name = window.name().toLowerCase(Locale.ROOT);
        Instant since = window.since(at);
        return since == null
                ? name
                : name + " " + since.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
