package dev.landline.room;

import dev.landline.sim.Size;
import dev.landline.testing.ManualTicker;

/** Opens rooms whose time is moved by hand among those of a running application. */
public final class Stopped {

    private Stopped() {}

    public static Room open(Rooms rooms, ManualTicker ticker) {
        return rooms.open(new RoomSettings(rooms.freeCode(), "Stopped", Size.SMALL, 20, 6, 600, 1), ticker);
    }
}
