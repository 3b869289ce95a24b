package dev.landline.protocol;

import java.util.Locale;

/** The lines that bring frames, plainest first: one that stands before another is the lower rung. */
public enum LineName {
    POLL,
    LONGPOLL,
    STREAM,
    SSE,
    WEBSOCKET;

    /** As the protocol writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isLowerThan(LineName other) {
        return compareTo(other) < 0;
    }
}
