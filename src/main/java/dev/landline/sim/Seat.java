package dev.landline.sim;

import java.util.Arrays;

/** A player's place in the world: who sits there, the head, the line and the figures of the round. */
public final class Seat {

    private final int number;
    private String nick = "";
    private Kind kind = Kind.PERSON;
    boolean taken;
    boolean away;
    boolean alive;
    int cell;
    Heading heading = Heading.REST;
    long returnsAt;
    int n;
    int land;
    int peak;
    int kills;
    /** The seat that took the last cell of this one's land; it gets the kill if nothing is left. */
    int takenBy;
    /** A box around all land, perhaps too large since others took from it. */
    final Box landBox = new Box();

    private int[] line = new int[16];
    private int lineLength;

    Seat(int number) {
        this.number = number;
    }

    Seat copy() {
        Seat copy = new Seat(number);
        copy.sitDown(nick, kind, returnsAt);
        copy.taken = taken;
        copy.away = away;
        copy.alive = alive;
        copy.cell = cell;
        copy.heading = heading;
        copy.n = n;
        copy.land = land;
        copy.peak = peak;
        copy.kills = kills;
        copy.takenBy = takenBy;
        copy.landBox.set(landBox);
        copy.line = line.clone();
        copy.lineLength = lineLength;
        return copy;
    }

    void sitDown(String newNick, Kind newKind, long firstReturn) {
        taken = true;
        nick = newNick;
        kind = newKind;
        returnsAt = firstReturn;
        away = false;
        n = 0;
        startRound();
    }

    void standUp() {
        taken = false;
        nick = "";
        startRound();
    }

    void startRound() {
        alive = false;
        heading = Heading.REST;
        land = 0;
        peak = 0;
        kills = 0;
        takenBy = 0;
        lineLength = 0;
        landBox.clear();
    }

    void lay(int cell) {
        if (lineLength == line.length) {
            line = Arrays.copyOf(line, lineLength * 2);
        }
        line[lineLength++] = cell;
    }

    void takeUpLine() {
        lineLength = 0;
    }

    /** From 1 to the number of seats; 0 is nobody. */
    public int number() {
        return number;
    }

    /** Whether somebody, a person or a bot, sits here. */
    public boolean taken() {
        return taken;
    }

    public String nick() {
        return nick;
    }

    public Kind kind() {
        return kind;
    }

    public boolean away() {
        return away;
    }

    /** Whether the seat has a head in the arena. */
    public boolean alive() {
        return alive;
    }

    /** Where the head is, if alive. */
    public int cell() {
        return cell;
    }

    /** The head's heading, if alive. */
    public Heading heading() {
        return heading;
    }

    /** The tick of the next attempt to come back, if not alive. */
    public long returnsAt() {
        return returnsAt;
    }

    /** The number of the last intent consumed. */
    public int n() {
        return n;
    }

    /** Cells owned now. */
    public int land() {
        return land;
    }

    /** The most cells owned after any tick of the round. */
    public int peak() {
        return peak;
    }

    public int kills() {
        return kills;
    }

    /** Cells of the line. */
    public int lineLength() {
        return lineLength;
    }

    /** The line's i-th cell, in the order laid. */
    public int lineCell(int i) {
        return line[i];
    }

    long hash() {
        long h = Generator.mix(number + (taken ? 1L << 16 : 0) + (away ? 1L << 17 : 0) + (alive ? 1L << 18 : 0));
        h = Generator.mix(h ^ nick.hashCode() ^ (long) kind.ordinal() << 32);
        h = Generator.mix(h ^ (alive ? cell * 8L + heading.code() : -returnsAt));
        h = Generator.mix(h ^ ((long) n << 32 | land));
        h = Generator.mix(h ^ ((long) peak << 32 | (long) kills << 8 | takenBy));
        for (int i = 0; i < lineLength; i++) {
            h = Generator.mix(h ^ line[i]);
        }
        return h;
    }
}
