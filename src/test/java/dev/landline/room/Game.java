package dev.landline.room;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.log.Frame;
import dev.landline.log.Position;
import dev.landline.protocol.Intent;
import dev.landline.protocol.ViewReport;
import dev.landline.sim.Heading;
import dev.landline.sim.Size;
import dev.landline.testing.ManualTicker;
import dev.landline.testing.Played;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A room whose time is moved by hand. */
final class Game {

    static final int TICK_HZ = 12;

    final ManualTicker ticker = new ManualTicker();
    final Room room;
    /** Rounds that have ended, people being there. */
    final List<Match> matches = new ArrayList<>();

    Game(int minPlayers) {
        this(minPlayers, true);
    }

    Game(int minPlayers, boolean endsWhenIdle) {
        RoomSettings settings = settings("TEST", Size.SMALL, minPlayers);
        Rounds rounds = new Rounds(settings, "e", () -> ticker.nanoTime() / 1_000_000, matches::add);
        room = new Room(settings, "e", ticker, endsWhenIdle, rounds);
        room.start();
    }

    static RoomSettings settings(String id, Size size, int minPlayers) {
        return new RoomSettings(id, id, size, TICK_HZ, minPlayers, 120, 1);
    }

    void tick() {
        long before = room.clock().seq();
        while (room.clock().seq() == before) {
            ticker.runNext();
        }
    }

    void ticks(int count) {
        for (int i = 0; i < count; i++) {
            tick();
        }
    }

    void advance(Duration duration) {
        ticker.advance(duration);
    }

    /** Lets time go on while these people say every half second that they are still there. */
    void advanceInCompany(Duration duration, Occupant... people) {
        for (long passed = 0; passed < duration.toMillis(); passed += 500) {
            for (Occupant person : people) {
                say(person, "client-of-" + person.seat());
            }
            ticker.advance(Duration.ofMillis(500));
        }
    }

    Seated take(String nick) {
        CompletableFuture<Seated> answer = room.take(nick).toCompletableFuture();
        tick();
        return answer.join();
    }

    /** Somebody on a seat whose head is in the arena. */
    Occupant player(String nick) {
        Occupant occupant = room.occupant(take(nick).token()).orElseThrow();
        tick();
        return occupant;
    }

    void say(Occupant occupant, String client, Intent... intents) {
        room.submit(occupant, client, List.of(intents), ViewReport.NONE);
    }

    /** Says what the player sees. */
    void see(Occupant occupant, ViewReport view) {
        room.submit(occupant, "client-of-" + occupant.seat(), List.of(), view);
    }

    static Intent turn(int n, Heading heading) {
        return new Intent(n, 0, heading);
    }

    /** The delta of a tick that was played not long ago. */
    JsonNode delta(long seq) {
        Frame frame = room.log().read(new Position("e", seq - 1)).frames().getFirst();
        return Played.json(frame);
    }

    JsonNode newest() {
        return delta(room.clock().seq());
    }

    JsonNode keyframe() {
        return Played.json(room.log().start().getFirst());
    }
}
