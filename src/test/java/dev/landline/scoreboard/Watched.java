package dev.landline.scoreboard;

import dev.landline.protocol.LineName;
import dev.landline.protocol.ViewReport;
import dev.landline.room.Matches;
import dev.landline.room.Occupant;
import dev.landline.room.Room;
import dev.landline.room.RoomSettings;
import dev.landline.room.Rooms;
import dev.landline.room.Seated;
import dev.landline.sim.Size;
import dev.landline.testing.ManualTicker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A small room whose time is moved by hand, with its scoreboard. */
final class Watched {

    static final int TICK_HZ = 12;

    final ManualTicker ticker = new ManualTicker();
    final Rooms rooms = new Rooms(() -> ticker, () -> 1, 10, Matches.NONE);
    final Room room;
    final Board board;

    Watched(int bots) {
        this(bots, 600, 1);
    }

    Watched(int bots, int roundSeconds, long seed) {
        room = rooms.create(new RoomSettings("TEST", "Test", Size.SMALL, TICK_HZ, bots, roundSeconds, seed));
        ticks(2); // they have joined, and have heads
        board = new Board(room);
        room.observe(board);
        ticks(1);
    }

    /** So many ticks, and the time between them. */
    void ticks(int count) {
        long until = room.clock().seq() + count;
        while (room.clock().seq() < until) {
            ticker.runNext();
        }
    }

    void advance(Duration time) {
        ticker.advance(time);
    }

    Occupant player(String nick) {
        CompletableFuture<Seated> answer = room.take(nick).toCompletableFuture();
        for (int i = 0; i < 3 && !answer.isDone(); i++) {
            ticks(1); // a bot may have to give way first
        }
        ticks(1);
        return room.occupant(answer.join().token()).orElseThrow();
    }

    void see(Occupant person, LineName line, int skipped) {
        room.submit(person, "client-of-" + person.seat(), List.of(), new ViewReport(line, 31, skipped));
    }

    Listening listen() {
        return new Listening(new BoardCursor(board, null));
    }

    Listening listenAfter(long n) {
        return new Listening(new BoardCursor(board, board.at(n)));
    }
}
