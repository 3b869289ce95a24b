package dev.landline.room;

import dev.landline.protocol.LineName;
import dev.landline.sim.Phase;
import dev.landline.sim.Seat;
import dev.landline.sim.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Hands in the rounds of a room as they end. Who has left by then is not part of the match; a round without people is none.
 * The writer's.
 */
final class Rounds {

    private final RoomSettings settings;
    private final String epoch;
    private final LongSupplier epochMillis;
    private final Matches matches;
    private Instant startedAt;

    Rounds(RoomSettings settings, String epoch, LongSupplier epochMillis, Matches matches) {
        this.settings = settings;
        this.epoch = epoch;
        this.epochMillis = epochMillis;
        this.matches = matches;
        startedAt = now();
    }

    /** After a tick in which the round changed. */
    void changed(World world, Seating seating) {
        if (world.phase() == Phase.PLAY) {
            startedAt = now();
        } else if (!seating.people().isEmpty()) {
            matches.store(new Match(
                    epoch,
                    world.round(),
                    settings.id(),
                    settings.size().name().toLowerCase(Locale.ROOT),
                    settings.tickHz(),
                    startedAt,
                    now(),
                    results(world, seating)));
        }
    }

    private static List<Match.Result> results(World world, Seating seating) {
        List<Match.Result> results = new ArrayList<>();
        for (Seat seat : world.standings()) {
            Occupant person = seating.person(seat.number());
            LineName line = person == null ? null : person.lineOfRound();
            results.add(new Match.Result(
                    seat.number(),
                    seat.nick(),
                    seat.kind().name().toLowerCase(Locale.ROOT),
                    person != null && person.guest,
                    seat.land(),
                    seat.peak(),
                    seat.kills(),
                    results.size() + 1,
                    line == null ? null : line.word()));
        }
        return List.copyOf(results);
    }

    private Instant now() {
        return Instant.ofEpochMilli(epochMillis.getAsLong());
    }
}
