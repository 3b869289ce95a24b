package dev.landline.lobby;

import static dev.landline.protocol.ProblemException.malformed;
import static dev.landline.protocol.ProblemException.within;

import dev.landline.protocol.Nick;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.room.Codes;
import dev.landline.room.RoomSettings;
import dev.landline.room.Rooms;
import dev.landline.sim.Size;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What a room may be asked for with; what is left out is chosen well. */
public record NewRoom(
        @Nullable String name,
        @Nullable String code,
        @Nullable String size,
        @Nullable Integer tickHz,
        @Nullable Integer minPlayers,
        @Nullable Integer roundSeconds,
        @Nullable Long seed) {

    static final NewRoom DEFAULT = new NewRoom(null, null, null, null, null, null, null);

    private static final Set<Integer> PACES = Set.of(8, 12, 20);
    /** The one code that is an address of its own, in lower case. */
    private static final String RESERVED = "EVENTS";

    private static final int ROUND_SECONDS = 120;
    private static final long MAX_SAFE = (1L << 53) - 1;

    /** @throws ProblemException {@link Problem#MALFORMED}, with a detail that names the field */
    RoomSettings settings(Rooms rooms) {
        Size arena = arena();
        String id = code == null ? rooms.freeCode() : own(code);
        String called = name == null ? "" : Nick.clean("name", name);
        int pace = tickHz == null ? arena.tickHz : tickHz;
        if (!PACES.contains(pace)) {
            throw malformed("tickHz must be 8, 12 or 20");
        }
        return new RoomSettings(
                id,
                called.isEmpty() ? id : called,
                arena,
                pace,
                within("minPlayers", minPlayers, arena.fill, 0, arena.seats),
                within("roundSeconds", roundSeconds, ROUND_SECONDS, 10, 600),
                seed == null ? ThreadLocalRandom.current().nextLong(MAX_SAFE) : seed);
    }

    private static String own(String code) {
        String id = Codes.normalize(code)
                .orElseThrow(() -> malformed("code must be 4 to 8 of 23456789ABCDEFGHJKLMNPQRSTUVWXYZ"));
        if (id.equals(RESERVED)) {
            throw malformed("code must not be " + RESERVED + ": /api/rooms/events is the list as it changes");
        }
        return id;
    }

    private Size arena() {
        if (size == null) {
            return Size.MEDIUM;
        }
        for (Size one : Size.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(size)) {
                return one;
            }
        }
        throw malformed("size must be small, medium, large or hall");
    }
}
