package dev.landline.persistence;

import dev.landline.room.Leaderboard.LineFigures;
import dev.landline.room.Match;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How people on one line fared in one period: sums over their results, kept with each match. */
@Entity
@Table(name = "line_standings")
class LineStanding extends PanacheEntityBase {

    @EmbeddedId
    LineId id;

    long rounds;
    long wins;
    long places;
    long kills;
    long peaks;

    @Embeddable
    record LineId(String period, String line) {}

    @SuppressWarnings("NullAway.Init")
    protected LineStanding() {}

    private LineStanding(LineId id, Match.Result result, int win, int place) {
        this.id = id;
        rounds = 1;
        wins = win;
        places = place;
        kills = result.kills();
        peaks = result.peak();
    }

    /** Adds a person's result, in the database. */
    static void add(String period, String line, Match.Result result, int placeAmongPeople) {
        LineId id = new LineId(period, line);
        int win = placeAmongPeople == 1 ? 1 : 0;
        int updated = update(
                "rounds = rounds + 1, wins = wins + ?1, places = places + ?2, kills = kills + ?3, peaks = peaks + ?4 where id = ?5",
                win,
                placeAmongPeople,
                result.kills(),
                result.peak(),
                id);
        if (updated == 0) {
            new LineStanding(id, result, win, placeAmongPeople).persist();
        }
    }

    LineFigures figures() {
        return new LineFigures(id.line(), rounds, wins, places, kills, peaks);
    }
}
