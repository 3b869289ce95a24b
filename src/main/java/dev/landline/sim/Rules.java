package dev.landline.sim;

/**
 * The numbers that a world is played by, fixed for its life.
 *
 * @param width cells from left to right
 * @param height cells from top to bottom
 * @param seats places for players, 1 to 250: a seat's number must fit a byte in frames
 * @param tickHz ticks, and so cells of a moving head, per second
 * @param roundTicks length of a round's play
 * @param podiumTicks length of the podium after it
 */
public record Rules(int width, int height, int seats, int tickHz, int roundTicks, int podiumTicks) {

    private static final int RETURN_SECONDS = 2;
    private static final int PODIUM_SECONDS = 8;

    public Rules {
        require(width >= 5, "width", width, "at least a home wide (5)");
        require(height >= 5, "height", height, "at least a home high (5)");
        require(seats >= 1 && seats <= 250, "seats", seats, "1 to 250");
        require(tickHz >= 1, "tickHz", tickHz, "positive");
        require(roundTicks >= 1, "roundTicks", roundTicks, "positive");
        require(podiumTicks >= 1, "podiumTicks", podiumTicks, "positive");
    }

    /** The rules of an arena at a pace, with the podium of 8 s. */
    public static Rules of(Size size, int tickHz, int roundSeconds) {
        return new Rules(size.width, size.height, size.seats, tickHz, roundSeconds * tickHz, PODIUM_SECONDS * tickHz);
    }

    /** Ticks between an out and the first attempt to come back. */
    public int returnTicks() {
        return RETURN_SECONDS * tickHz;
    }

    public int cells() {
        return width * height;
    }

    private static void require(boolean holds, String name, int value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + ", must be " + expected);
        }
    }
}
