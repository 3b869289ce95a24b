package dev.landline.persistence;

import dev.landline.room.Match;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;

/** What a nick has done in one period: sums over its results, kept with each match. */
@Entity
@Table(name = "standings")
class Standing extends PanacheEntityBase {

    @EmbeddedId
    StandingId id;

    /** As it was last written. */
    String nick;

    int peak;
    long wins;
    long kills;
    long rounds;

    /** @param folded the nick in small letters: Ada and ada are one */
    @Embeddable
    record StandingId(String period, String folded) {

        static StandingId of(String period, String nick) {
            return new StandingId(period, nick.toLowerCase(Locale.ROOT));
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected Standing() {}

    private Standing(StandingId id, Match.Result result, int win) {
        this.id = id;
        nick = result.nick();
        peak = result.peak();
        wins = win;
        kills = result.kills();
        rounds = 1;
    }

    /** Adds a person's result. In the database, not in memory: another server may be adding to the same row. */
    static void add(String period, Match.Result result, int placeAmongPeople) {
        StandingId id = StandingId.of(period, result.nick());
        int win = placeAmongPeople == 1 ? 1 : 0;
        int updated = update(
                "nick = ?1, peak = greatest(peak, ?2), wins = wins + ?3, kills = kills + ?4, rounds = rounds + 1 where id = ?5",
                result.nick(),
                result.peak(),
                win,
                result.kills(),
                id);
        if (updated == 0) {
            new Standing(id, result, win).persist();
        }
    }
}
