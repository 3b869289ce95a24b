package dev.landline.room;

import dev.landline.protocol.Limits;
import dev.landline.protocol.Nick;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.sim.Delta;
import dev.landline.sim.Inputs;
import dev.landline.sim.Inputs.Away;
import dev.landline.sim.Inputs.Join;
import dev.landline.sim.Kind;
import dev.landline.sim.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where: people by their tokens, and bots that fill up to a number and give way. Collects what changes for the
 * next tick. The writer's, save {@link #byToken}.
 */
final class Seating {

    private final World world;
    private final BotFill bots;
    private final int tickHz;
    private final Map<Integer, Occupant> people = new TreeMap<>();
    private final Map<String, Occupant> byTokenHash = new ConcurrentHashMap<>();
    private final Deque<Message.Take> waiting = new ArrayDeque<>();

    Seating(World world, int minPlayers) {
        this.world = world;
        bots = new BotFill(world, minPlayers);
        tickHz = world.rules().tickHz();
    }

    /** The person with this token. Any thread. */
    Optional<Occupant> byToken(String token) {
        return Optional.ofNullable(byTokenHash.get(Tokens.hash(token)));
    }

    Collection<Occupant> people() {
        return people.values();
    }

    @Nullable
    Occupant person(int seat) {
        return people.get(seat);
    }

    void take(Message.Take take) {
        waiting.add(take);
    }

    /** All who come, go, fall silent and are back with the next tick. */
    Inputs changes(long now, List<Inputs.Turn> turns) {
        SeatChanges changes = new SeatChanges(world);
        List<Away> aways = new ArrayList<>();
        for (Occupant occupant : List.copyOf(people.values())) {
            boolean silent = now - occupant.heardAt > Limits.AWAY_AFTER.toNanos();
            boolean over = now - occupant.heardAt
                    > Limits.AWAY_AFTER.plus(Limits.SEAT_ENDS_AFTER).toNanos();
            if (occupant.leaving || over) {
                end(occupant);
                changes.leave(occupant.seat);
            } else if (silent != occupant.away) {
                occupant.away = silent;
                aways.add(new Away(occupant.seat, silent));
            }
        }
        seatWaiting(now, changes);
        bots.fill(changes);
        return new Inputs(turns, changes.joins(), changes.leaves(), aways);
    }

    /** Counts a tick for the line that each person is on, and tells who has changed lines. */
    List<LineChange> followLines(Delta delta) {
        List<LineChange> changes = new ArrayList<>();
        for (Occupant occupant : people.values()) {
            LineChange change = occupant.view.tick(occupant.seat, delta, tickHz);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** Refuses all who still wait: the room has ended. */
    void close(Problem problem) {
        waiting.forEach(
                take -> take.answer().completeExceptionally(new ProblemException(problem, "the room has ended")));
        waiting.clear();
        List.copyOf(people.values()).forEach(this::end);
    }

    private void end(Occupant occupant) {
        occupant.end();
        people.remove(occupant.seat);
        byTokenHash.remove(occupant.tokenHash);
    }

    private void seatWaiting(long now, SeatChanges changes) {
        int inLine = waiting.size();
        for (int i = 0; i < inLine; i++) {
            Message.Take take = waiting.removeFirst();
            int seat = changes.freeSeat();
            if (seat != 0) {
                bots.giveNick(take.nick(), changes);
                changes.join(new Join(seat, sitDown(seat, take, now), Kind.PERSON));
            } else if (bots.giveWay(changes)) {
                waiting.addLast(take); // the bot's seat is free with the next tick
            } else {
                take.answer()
                        .completeExceptionally(new ProblemException(
                                Problem.ROOM_FULL,
                                "all " + world.rules().seats()
                                        + " seats are taken by people; watch, or try another room"));
            }
        }
    }

    private String sitDown(int seat, Message.Take take, long now) {
        String token = Tokens.create();
        boolean guest = take.nick().isEmpty();
        String nick = freeNick(guest ? "Guest " + seat : take.nick());
        Occupant occupant = new Occupant(seat, nick, guest, Tokens.hash(token), tickHz, now);
        people.put(seat, occupant);
        byTokenHash.put(occupant.tokenHash, occupant);
        take.answer().complete(new Seated(seat, token, nick));
        return nick;
    }

    /** The nick, with a number behind it if another person here has it already. */
    private String freeNick(String nick) {
        String free = nick;
        for (int i = 2; isTaken(free); i++) {
            free = Nick.numbered(nick, i);
        }
        return free;
    }

    private boolean isTaken(String nick) {
        return people.values().stream().anyMatch(occupant -> occupant.nick.equalsIgnoreCase(nick));
    }
}
