package dev.landline.lobby;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.landline.room.Room;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A room as the live list tells it.
 *
 * @param endsInMs until the phase ends, to count down from
 * @param thumb pairs (owner, number of cells) over the {@link dev.landline.room.Thumb}; null while there is none
 */
record LiveRoom(
        @JsonUnwrapped RoomInfo room,
        long endsInMs,
        @JsonInclude(JsonInclude.Include.NON_NULL) int @Nullable [] thumb) {

    static LiveRoom of(Room room, byte @Nullable [] thumb) {
        Room.Clock clock = room.clock();
        long ticks = room.view().endsAt() - clock.seq();
        double endsInMs = 1000.0 * ticks / room.settings().tickHz() - room.sinceMs(clock);
        return new LiveRoom(RoomInfo.of(room), Math.max(0, Math.round(endsInMs)), thumb == null ? null : runs(thumb));
    }

    private static int[] runs(byte[] thumb) {
        int[] runs = new int[2 * thumb.length];
        int length = 0;
        for (int i = 0; i < thumb.length; i++) {
            if (i == 0 || thumb[i] != thumb[i - 1]) {
                runs[length] = thumb[i] & 0xff;
                length += 2;
            }
            runs[length - 1]++;
        }
        return Arrays.copyOf(runs, length);
    }
}
