package dev.landline.sim;

import java.util.List;

/**
 * What one tick consumes, each list in ascending seat.
 *
 * @param turns at most one per seat
 * @param joins seats that somebody sits down on; they must be free
 * @param leaves seats that are given up; they must be taken
 * @param aways seats whose player fell silent, or came back
 */
public record Inputs(List<Turn> turns, List<Join> joins, List<Integer> leaves, List<Away> aways) {

    public static final Inputs NONE = new Inputs(List.of(), List.of(), List.of(), List.of());

    public static Inputs turns(List<Turn> turns) {
        return new Inputs(turns, List.of(), List.of(), List.of());
    }

    public static Inputs joins(List<Join> joins) {
        return new Inputs(List.of(), joins, List.of(), List.of());
    }

    /**
     * An intent whose turn it is.
     *
     * @param n its number; a bot's and the caretaker's carry the number of the last one that the seat's player sent
     * @param late more than 500 ms after the tick it was meant for: consumed without effect
     */
    public record Turn(int seat, Heading heading, int n, boolean late) {}

    public record Join(int seat, String nick, Kind kind) {}

    public record Away(int seat, boolean away) {}
}
