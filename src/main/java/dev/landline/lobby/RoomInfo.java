package dev.landline.lobby;

import dev.landline.room.Room;
import dev.landline.room.RoomView;
import java.util.Locale;

/**
 * A room as the lobby shows it.
 *
 * @param secondsLeft until the phase ends, rounded up
 * @param lateTicks ticks since the room's start that began half a period or more after they were due
 */
public record RoomInfo(
        String id,
        String name,
        String size,
        int width,
        int height,
        int tickHz,
        int seats,
        int people,
        int bots,
        int spectators,
        String phase,
        int round,
        long secondsLeft,
        int roundSeconds,
        long lateTicks) {

    static RoomInfo of(Room room) {
        RoomView view = room.view();
        var settings = room.settings();
        return new RoomInfo(
                room.id(),
                settings.name(),
                settings.size().name().toLowerCase(Locale.ROOT),
                settings.size().width,
                settings.size().height,
                settings.tickHz(),
                settings.size().seats,
                view.people(),
                view.bots(),
                view.spectators(),
                view.phase().name().toLowerCase(Locale.ROOT),
                view.round(),
                Math.ceilDiv(Math.max(0, view.endsAt() - view.seq()), (long) settings.tickHz()),
                settings.roundSeconds(),
                room.lateTicks());
    }
}
