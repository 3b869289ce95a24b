package dev.landline.room;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round that was played to its end. Epoch and round name it: the same match handed in twice is one match.
 *
 * @param size the arena's name, in small letters
 * @param seats all who were there when it ended, bots too, best first
 */
public record Match(
        String epoch,
        int round,
        String room,
        String size,
        int tickHz,
        Instant startedAt,
        Instant endedAt,
        List<Result> seats) {

    /** People who were there when it ended. */
    public int people() {
        return (int) seats.stream().filter(Result::isPerson).count();
    }

    /**
     * How one seat fared.
     *
     * @param kind {@code person}, or a bot's temper
     * @param guest a person without a nick of one's own
     * @param land cells owned at the end
     * @param peak the most cells owned after any tick
     * @param place from 1, bots counted
     * @param line the line that the person used most; null for bots and where it is not known
     */
    public record Result(
            int seat,
            String nick,
            String kind,
            boolean guest,
            int land,
            int peak,
            int kills,
            int place,
            @Nullable String line) {

        public boolean isPerson() {
            return kind.equals(PERSON);
        }
    }

    public static final String PERSON = "person";
}
