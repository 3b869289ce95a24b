package dev.landline.persistence;

import dev.landline.room.Match;
import dev.landline.room.Match.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A round for a test: whoever is named first has the best place. */
final class Rounds {

    private final String epoch;
    private final int round;
    private final Instant endedAt;
    private final List<Result> seats = new ArrayList<>();

    Rounds(String epoch, int round, Instant endedAt) {
        this.epoch = epoch;
        this.round = round;
        this.endedAt = endedAt;
    }

    Rounds person(String nick, int peak, int kills, @Nullable String line) {
        return seat(nick, Match.PERSON, false, peak, kills, line);
    }

    Rounds guest(String nick, int peak) {
        return seat(nick, Match.PERSON, true, peak, 0, null);
    }

    Rounds bot(String nick, int peak) {
        return seat(nick, "greedy", false, peak, 0, null);
    }

    private Rounds seat(String nick, String kind, boolean guest, int peak, int kills, @Nullable String line) {
        int place = seats.size() + 1;
        seats.add(new Result(place, nick, kind, guest, peak / 2, peak, kills, place, line));
        return this;
    }

    Match match() {
        return new Match(epoch, round, "TEST", "small", 12, endedAt.minusSeconds(120), endedAt, List.copyOf(seats));
    }
}
