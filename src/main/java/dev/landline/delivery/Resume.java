package dev.landline.delivery;

import dev.landline.log.Read;
import java.util.Locale;

/** How a log answered a reader that went on after a position. */
public enum Resume {
    /** With what came next: nothing was skipped. */
    RESUMED,
    /** With a keyframe: what came next was no longer kept. */
    LAPPED,
    /** With a keyframe: the position belongs to another log. */
    OTHER_EPOCH,
    /** With a keyframe: the log will not be there for long. */
    AHEAD;

    static Resume of(Read read) {
        return switch (read) {
            case Read.Frames frames -> RESUMED;
            case Read.CaughtUp caughtUp -> RESUMED;
            case Read.Lapped lapped -> LAPPED;
            case Read.OtherEpoch other -> OTHER_EPOCH;
            case Read.FarAhead ahead -> AHEAD;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
