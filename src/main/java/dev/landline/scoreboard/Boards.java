package dev.landline.scoreboard;

import dev.landline.room.Room;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The scoreboards of all rooms that somebody has looked at: a room that nobody watches writes none. Any thread. */
@Singleton
class Boards {

    private final Map<Room, Board> boards = new ConcurrentHashMap<>();

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
