package dev.landline.sim;

/**
 * The choices of bots and of the caretaker, made anew in each tick from the world alone: the same world gives the same
 * choices, and nothing needs to be kept, sent or restored for them.
 */
public final class Bots {

    /** One in so many bots is hunting: more would leave people no peace. */
    private static final int PER_HUNTER = 10;

    private Bots() {}

    /**
     * The heading that a bot wants for the next tick; the current one if it wants no turn. It never is a reversal. For
     * a seat that is away it is the caretaker's, and for a person's that of a timid bot.
     */
    public static Heading choose(World world, Seat seat) {
        if (seat.away) {
            return bringHome(world, seat);
        }
        if (!seat.alive || world.phase != Phase.PLAY) {
            return seat.heading;
        }
        Others others = new Others(world, seat, seat.kind() == Kind.TIMID);
        Temper temper = Temper.of(world, seat);
        boolean home = world.grid.owner(seat.cell) == seat.number();
        if (home && seat.heading == Heading.REST) {
            return new Stroll(world, seat, temper, others).next();
        }
        Heading pounce = new Hunt(world, seat, temper, others).next();
        if (pounce != Heading.REST) {
            return pounce;
        }
        return home
                ? new Stroll(world, seat, temper, others).next()
                : new Excursion(world, seat, temper, others).next();
    }

    /** The heading that the caretaker of an away seat wants: home by a short and safe way, and REST once there. */
    public static Heading bringHome(World world, Seat seat) {
        if (!seat.alive || world.phase != Phase.PLAY) {
            return seat.heading;
        }
        if (world.grid.owner(seat.cell) == seat.number()) {
            return Heading.REST;
        }
        return Homing.next(world, seat, new Others(world, seat, true), Ways.FAR);
    }

    /** The kind of a room's bot, counted from 0: among the first n, at most a tenth are hunting. */
    public static Kind kindOf(int ordinal) {
        int place = Math.floorMod(ordinal, PER_HUNTER);
        if (place == PER_HUNTER - 1) {
            return Kind.HUNTING;
        }
        return place % 2 == 0 ? Kind.GREEDY : Kind.TIMID;
    }

    /** The name of a room's bot, counted from 0; at most 16 characters, and no two alike. */
    public static String nickOf(int ordinal) {
        return BotNames.of(ordinal);
    }
}
