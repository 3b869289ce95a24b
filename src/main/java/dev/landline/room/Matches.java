package dev.landline.room;

/** Where rounds go when they have ended. */
@FunctionalInterface
public interface Matches {

    /** Keeps nothing. */
    Matches NONE = match -> {};

    /** Takes a match to be stored, soon or after the database is back. Any thread; never blocks, never fails. */
    void store(Match match);
}
