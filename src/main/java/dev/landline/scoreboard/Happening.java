package dev.landline.scoreboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that spectators are told of, as the protocol writes it. Nicks are those that the seats had then. */
sealed interface Happening {

    /** @param cells that changed hands; at least {@link Chronicle#tellsClaimsFrom} */
    record Claim(int seat, String nick, int cells) implements Happening {}

    /** @param seat who is out */
    record Cut(int seat, String nick, int by, String byNick) implements Happening {}

    /**
     * Out in another way than by another's cut.
     *
     * @param how {@code own} (the own line), {@code clash} or {@code enclosed}
     * @param by who has the kill; null for nobody
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Out(
            int seat,
            String nick,
            String how,
            @Nullable Integer by,
            @Nullable String byNick) implements Happening {}

    record Join(int seat, String nick, boolean bot) implements Happening {}

    record Leave(int seat, String nick, boolean bot) implements Happening {}

    record Away(int seat, String nick) implements Happening {}

    /** The caretaker has brought the head home, where it rests. */
    record Home(int seat, String nick) implements Happening {}

    record Back(int seat, String nick) implements Happening {}

    /**
     * @param fell whether {@code to} is the lower rung
     * @param skipped ticks that a keyframe jumped meanwhile
     */
    record Line(int seat, String nick, String from, String to, boolean fell, int skipped) implements Happening {}

    record Begins(int round) implements Happening {}

    /** @param places the best three */
    record Ends(int round, List<Place> places) implements Happening {}

    record Place(int seat, String nick, boolean bot, int land, int peakLand, int kills) {}

    /**
     * A happening in its place.
     *
     * @param n counts a board's happenings from 1
     */
    record Told(
            long n, long seq, String kind, @JsonUnwrapped Happening what) {

        Told(long n, long seq, Happening what) {
            this(n, seq, what.getClass().getSimpleName().toLowerCase(Locale.ROOT), what);
        }
    }
}
