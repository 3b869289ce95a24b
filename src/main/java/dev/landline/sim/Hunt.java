package dev.landline.sim;

/** A bot's way to somebody's line that it can cut. */
final class Hunt {

    private final World world;
    private final Seat seat;
    private final Temper temper;
    private final Others others;

    Hunt(World world, Seat seat, Temper temper, Others others) {
        this.world = world;
        this.seat = seat;
        this.temper = temper;
        this.others = others;
    }

    /** The next heading of the hunt, or REST if there is nothing to hunt, or it would not come back from it. */
    Heading next() {
        int prey = others.prey(temper.pounce(), temper.attention());
        if (prey == 0) {
            return Heading.REST;
        }
        Way way = world.ways().toLine(seat, prey);
        int next = world.grid.next(seat.cell, way.first());
        boolean cuts = world.grid.line(next) == prey;
        if (!way.exists() || (others.clashes(next) && !cuts)) {
            return Heading.REST;
        }
        if (!cuts && others.threat(temper.notice()) <= way.moves()) {
            return Heading.REST;
        }
        Way home = world.ways().home(seat, next, way.first(), Ways.NEAR);
        return home.exists() ? way.first() : Heading.REST;
    }
}
