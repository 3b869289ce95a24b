package dev.landline.sim;

/** Who steers a seat. */
public enum Kind {
    PERSON,
    /** Small claims near home, and home at the first sign of danger. */
    TIMID,
    /** Larger claims, later home. */
    GREEDY,
    /** Goes for lines that it can reach before their owner is home. */
    HUNTING;

    public boolean isBot() {
        return this != PERSON;
    }
}
