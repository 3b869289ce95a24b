package dev.landline.sim;

/** The part of a round that a world is in. The ordinal is the code in binary frames. */
public enum Phase {
    PLAY,
    PODIUM
}
