package dev.landline.sim;

/**
 * A way that a head can go.
 *
 * @param first the heading of its first move
 * @param moves how many moves it takes
 */
record Way(Heading first, int moves) {

    /** There is none, or none that was found within the limit of the search. */
    static final Way NONE = new Way(Heading.REST, Integer.MAX_VALUE / 2);

    boolean exists() {
        return moves < NONE.moves;
    }
}
