package dev.landline.persistence;

import dev.landline.room.Match;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** How one seat of a match fared. */
@Embeddable
class StoredResult {

    int seat;
    String nick;
    String kind;
    boolean guest;
    int land;
    int peak;
    int kills;
    int place;

    @Nullable
    String line;

    @SuppressWarnings("NullAway.Init")
    protected StoredResult() {}

    StoredResult(Match.Result result) {
        seat = result.seat();
        nick = result.nick();
        kind = result.kind();
        guest = result.guest();
        land = result.land();
        peak = result.peak();
        kills = result.kills();
        place = result.place();
        line = result.line();
    }
}
