package dev.landline.persistence;

import dev.landline.room.Match;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A match as it was handed in. */
@Entity
@Table(name = "matches")
class StoredMatch extends PanacheEntityBase {

    @EmbeddedId
    MatchId id;

    String room;
    String size;

    @Column(name = "tick_hz")
    int tickHz;

    /** At the end, bots not counted. */
    int people;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @ElementCollection
    @CollectionTable(
            name = "results",
            joinColumns = {@JoinColumn(name = "epoch"), @JoinColumn(name = "round")})
    List<StoredResult> results = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected StoredMatch() {}

    StoredMatch(Match match) {
        id = new MatchId(match.epoch(), match.round());
        room = match.room();
        size = match.size();
        tickHz = match.tickHz();
        people = match.people();
        startedAt = match.startedAt();
        endedAt = match.endedAt();
        match.seats().forEach(seat -> results.add(new StoredResult(seat)));
    }
}
