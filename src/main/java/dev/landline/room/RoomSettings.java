package dev.landline.room;

import dev.landline.sim.Rules;
import dev.landline.sim.Size;

/**
 * What a room is made with.
 *
 * @param minPlayers bots fill up to it
 * @param seed the same seed and inputs give the same game
 */
public record RoomSettings(String id, String name, Size size, int tickHz, int minPlayers, int roundSeconds, long seed) {

    Rules rules() {
        return Rules.of(size, tickHz, roundSeconds);
    }
}
