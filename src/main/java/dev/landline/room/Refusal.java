package dev.landline.room;

import java.util.Locale;

/** Why a room did not let in what somebody said. */
public enum Refusal {
    SEAT_ENDED,
    TAKEN_OVER,
    /** More intents than a seat may send. */
    SEAT_LIMIT,
    INBOX_FULL,
    ROOM_ENDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
