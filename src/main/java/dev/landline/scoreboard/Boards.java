package dev.landline.scoreboard;

import dev.landline.room.Room;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The scoreboards of all rooms that somebody has looked at: a room that nobody watches writes none. Any thread. */
@Singleton
public class Boards {

    private final Map<Room, Board> boards = new ConcurrentHashMap<>();

    private final AtomicInteger readers = new AtomicInteger();

    /** How many follow a scoreboard. */
    public int readers() {
        return readers.get();
    }

    /** Counts who follows, for as long as they do. */
    <T> Multi<T> counted(Multi<T> events) {
        return events.onSubscription()
                .invoke(readers::incrementAndGet)
                .onTermination()
                .invoke(readers::decrementAndGet);
    }

    /** The room's board, from the first that asks for it to the room's end. */
    Board of(Room room) {
        boards.keySet().removeIf(other -> other.ended() != null);
        return boards.computeIfAbsent(room, key -> {
            Board board = new Board(key);
            key.observe(board);
            return board;
        });
    }
}
