package dev.landline.sim;

/** The arenas: 16:9 grids of about 1,000 cells a seat. */
public enum Size {
    SMALL(128, 72, 8, 6, 12),
    MEDIUM(240, 135, 24, 14, 12),
    LARGE(384, 216, 60, 40, 12),
    HALL(640, 360, 250, 40, 8);

    public final int width;
    public final int height;
    /** Places for players. */
    public final int seats;
    /** Bots fill a room up to this many players. */
    public final int fill;
    /** The pace unless another is asked for, in ticks per second. */
    public final int tickHz;

    Size(int width, int height, int seats, int fill, int tickHz) {
        this.width = width;
        this.height = height;
        this.seats = seats;
        this.fill = fill;
        this.tickHz = tickHz;
    }
}
