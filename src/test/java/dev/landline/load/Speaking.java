package dev.landline.load;

/** A way back for what a player says. */
interface Speaking {

    /** Says the next turn, and asks what time it is on the server. */
    void speak();
}
