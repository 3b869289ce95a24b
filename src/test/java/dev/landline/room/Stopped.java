package dev.landline.room;

import dev.landline.log.Position;
import dev.landline.protocol.FrameFormat;
import dev.landline.sim.Size;
import dev.landline.testing.ManualTicker;
import java.time.Duration;

/** Opens rooms whose time is moved by hand among those of a running application. */
public final class Stopped {

    private Stopped() {}

    public static Room open(Rooms rooms, ManualTicker ticker) {
        return rooms.open(new RoomSettings(rooms.freeCode(), "Stopped", Size.SMALL, 20, 6, 600, 1), ticker);
    }

    /** One full of bots, with 200 ticks a second, which keeps many of them: there is soon more than a network's buffers hold. */
    public static Room openBusy(Rooms rooms, ManualTicker ticker) {
        return rooms.open(new RoomSettings(rooms.freeCode(), "Busy", Size.MEDIUM, 200, 24, 600, 1), ticker);
    }

    /** Plays a room until this much has come since its beginning, as JSON. */
    public static Position playBytes(Room room, ManualTicker ticker, int bytes) {
        Position start = new Position(room.log().epoch(), 0);
        while (FrameFormat.JSON.join(room.log().read(start).frames()).length < bytes) {
            ticker.advance(Duration.ofSeconds(1));
        }
        return start;
    }
}
