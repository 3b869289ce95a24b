package dev.landline.scoreboard;

import dev.landline.protocol.LineName;
import dev.landline.room.Occupant;
import dev.landline.room.Room;
import dev.landline.room.RoomView;
import dev.landline.room.Tick;
import dev.landline.sim.Seat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a room stands after a tick, as the protocol writes it. */
record Standings(
        String room,
        String epoch,
        long seq,
        int tickHz,
        String phase,
        int round,
        long endsInMs,
        int people,
        int bots,
        int spectators,
        List<Row> standings) {

    /**
     * A taken seat.
     *
     * @param line that the player is on; null for a bot, and until told
     * @param ageMs how old the player's view is; null for a bot, and until told
     */
    record Row(
            int seat,
            String nick,
            boolean bot,
            boolean away,
            boolean alive,
            int land,
            int peakLand,
            int kills,
            @Nullable String line,
            @Nullable Integer ageMs) {}

    /** On the room's thread. */
    static Standings of(Room room, Tick tick) {
        RoomView view = tick.view();
        int tickHz = room.settings().tickHz();
        return new Standings(
                room.id(),
                room.log().epoch(),
                view.seq(),
                tickHz,
                view.phase().name().toLowerCase(Locale.ROOT),
                view.round(),
                (view.endsAt() - view.seq()) * 1000 / tickHz,
                view.people(),
                view.bots(),
                view.spectators(),
                rows(tick.world().standings(), tick.people()));
    }

    private static List<Row> rows(List<Seat> standings, Collection<Occupant> people) {
        Map<Integer, Occupant> bySeat = new HashMap<>();
        people.forEach(person -> bySeat.put(person.seat(), person));
        List<Row> rows = new ArrayList<>(standings.size());
        for (Seat seat : standings) {
            rows.add(row(seat, bySeat.get(seat.number())));
        }
        return rows;
    }

    private static Row row(Seat seat, @Nullable Occupant person) {
        LineName line = person == null ? null : person.line();
        return new Row(
                seat.number(),
                seat.nick(),
                seat.kind().isBot(),
                seat.away(),
                seat.alive(),
                seat.land(),
                seat.peak(),
                seat.kills(),
                line == null ? null : line.word(),
                person == null ? null : person.ageMs());
    }

    /** Whether more than the time has changed. */
    boolean differsFrom(Standings other) {
        return !still().equals(other.still());
    }

    private Standings still() {
        return new Standings(room, epoch, 0, tickHz, phase, round, 0, people, bots, spectators, standings);
    }
}
