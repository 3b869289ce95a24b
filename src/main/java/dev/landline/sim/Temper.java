package dev.landline.sim;

/**
 * How a bot plays, in cells or moves: its kind's numbers, varied a little by seat and round so that no two look alike.
 *
 * @param notice how far around its head it sees other heads
 * @param caution how much earlier than it at its line it wants to be home; negative: it takes a chance
 * @param shortest the shortest leg of an excursion
 * @param longest the longest leg of an excursion
 * @param pounce from how far it goes for a line
 * @param attention of four lines that it could go for, how many it does not overlook
 * @param reserve how far from it others must be for it to leave home
 */
record Temper(int notice, int caution, int shortest, int longest, int pounce, int attention, int reserve) {

    private static final Temper TIMID = new Temper(20, 3, 4, 9, 4, 1, 9);
    private static final Temper GREEDY = new Temper(16, 1, 5, 13, 5, 2, 6);
    private static final Temper HUNTING = new Temper(16, 1, 4, 10, 20, 4, 5);

    /** A player's share of an arena, in cells across, up to which legs are as short as above: about 1,300 cells. */
    private static final int CROWDED_ACROSS = 36;

    private static final int ACROSS_PER_CELL = 6;
    /** Beyond it, a way home would be longer than {@link Ways#NEAR} finds. */
    private static final int MOST_SPACE = 6;

    static Temper of(World world, Seat seat) {
        Temper kind = switch (seat.kind()) {
            case PERSON, TIMID -> TIMID;
            case GREEDY -> GREEDY;
            case HUNTING -> HUNTING;
        };
        return kind.varied(Generator.mix((long) world.round << 32 | seat.number()), space(world));
    }

    /** Cells that legs are longer by where there is more land for each player than on a well filled arena. */
    private static int space(World world) {
        int across = Grid.across(world.grid.cells() / (1 + world.players()));
        return Math.clamp((across - CROWDED_ACROSS) / ACROSS_PER_CELL, 0, MOST_SPACE);
    }

    private Temper varied(long chance, int space) {
        int sight = (int) (chance >>> 60) % 5 - 2;
        int nerve = (int) (chance >>> 50 & 1);
        int stride = (int) (chance >>> 40 & 3);
        return new Temper(
                notice + sight,
                caution - nerve,
                shortest,
                longest + stride + space,
                pounce + sight,
                attention,
                reserve);
    }
}
