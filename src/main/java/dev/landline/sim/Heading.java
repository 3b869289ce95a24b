package dev.landline.sim;

/** Where a head goes with the next tick. The ordinal is the code in frames and in the sum. */
public enum Heading {
    UP(0, -1),
    RIGHT(1, 0),
    DOWN(0, 1),
    LEFT(-1, 0),
    /** Not moving: from coming back until the first turn, on the podium, and when the caretaker has brought it home. */
    REST(0, 0);

    private static final Heading[] BY_CODE = values();

    /** Cells to the right per tick. */
    public final int dx;
    /** Cells down per tick. */
    public final int dy;

    Heading(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    /** The heading with this code, 0 to 4. */
    public static Heading of(int code) {
        return BY_CODE[code];
    }

    public int code() {
        return ordinal();
    }

    /** Whether going this way would be going back the way that {@code other} came. */
    public boolean isReversalOf(Heading other) {
        return this != REST && other != REST && dx == -other.dx && dy == -other.dy;
    }

    /** A quarter turn clockwise; a resting head stays at rest. */
    public Heading right() {
        return this == REST ? REST : BY_CODE[(ordinal() + 1) & 3];
    }

    /** A quarter turn counter-clockwise; a resting head stays at rest. */
    public Heading left() {
        return this == REST ? REST : BY_CODE[(ordinal() + 3) & 3];
    }
}
