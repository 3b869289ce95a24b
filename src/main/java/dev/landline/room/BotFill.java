package dev.landline.room;

import dev.landline.sim.Bots;
import dev.landline.sim.Inputs.Join;
import dev.landline.sim.Kind;
import dev.landline.sim.Seat;
import dev.landline.sim.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps bots on seats up to a number of players, so that one visitor meets a living game. */
final class BotFill {

    private final World world;
    private final int minPlayers;
    private int ordinal;

    BotFill(World world, int minPlayers) {
        this.world = world;
        this.minPlayers = minPlayers;
    }

    /** Seats bots up to the number; those above it leave when they are out, so that nobody vanishes before one's eyes. */
    void fill(SeatChanges changes) {
        for (int seat = changes.freeSeat(); seat != 0 && changes.players() < minPlayers; seat = changes.freeSeat()) {
            changes.join(next(seat, changes));
        }
        if (changes.players() <= minPlayers) {
            return;
        }
        for (Seat seat : world.standings()) {
            if (changes.players() <= minPlayers) {
                return;
            }
            if (seat.kind().isBot() && !seat.alive() && !changes.isLeaving(seat.number())) {
                changes.leave(seat.number());
            }
        }
    }

    /** Sends the bot with the least land away at once; false if there is none. */
    boolean giveWay(SeatChanges changes) {
        Optional<Seat> last = world.standings().reversed().stream()
                .filter(seat -> seat.kind().isBot() && !changes.isLeaving(seat.number()))
                .findFirst();
        last.ifPresent(seat -> changes.leave(seat.number()));
        return last.isPresent();
    }

    /** Sends a bot of this name away: a person of the same name has come. */
    void giveNick(String nick, SeatChanges changes) {
        world.standings().stream()
                .filter(seat -> seat.kind().isBot() && seat.nick().equalsIgnoreCase(nick))
                .forEach(seat -> changes.leave(seat.number()));
    }

    private boolean isTaken(String nick, SeatChanges changes) {
        return world.standings().stream().anyMatch(seat -> seat.nick().equalsIgnoreCase(nick))
                || changes.joins().stream().anyMatch(join -> join.nick().equalsIgnoreCase(nick));
    }

    private Join next(int seat, SeatChanges changes) {
        while (isTaken(Bots.nickOf(ordinal), changes)) {
            ordinal++;
        }
        String nick = Bots.nickOf(ordinal);
        Kind kind = Bots.kindOf(ordinal++);
        return new Join(seat, nick, kind == Kind.HUNTING && !mayHunt(changes) ? Kind.GREEDY : kind);
    }

    /** Whether one more hunting bot is still at most one in ten: the bots that left may all have been peaceful. */
    private boolean mayHunt(SeatChanges changes) {
        List<Kind> bots = Stream.concat(
                        world.standings().stream().map(Seat::kind),
                        changes.joins().stream().map(Join::kind))
                .filter(Kind::isBot)
                .toList();
        long hunting = bots.stream().filter(kind -> kind == Kind.HUNTING).count();
        return (hunting + 1) * 10 <= bots.size() + 1;
    }
}
