package dev.landline.sim;

/**
 * How a bot plays, in cells or moves: its kind's numbers, varied a little by seat and round so that no two look alike.
 *
 * @param notice how far around its head it sees other heads
 * @param caution how much earlier than it at its line it wants to be home; negative: it takes a chance
 * @param shortest the shortest leg of an excursion
 * @param longest the longest leg of an excursion
 * @param pounce from how far it goes for a line
 * @param reserve how far from it others must be for it to leave home
 */
record Temper(int notice, int caution, int shortest, int longest, int pounce, int reserve) {

    private static final Temper TIMID = new Temper(18, 4, 3, 8, 6, 7);
    private static final Temper GREEDY = new Temper(11, -1, 5, 14, 9, 3);
    private static final Temper HUNTING = new Temper(9, 0, 4, 9, 24, 2);

    static Temper of(World world, Seat seat) {
        Temper kind = switch (seat.kind()) {
            case PERSON, TIMID -> TIMID;
            case GREEDY -> GREEDY;
            case HUNTING -> HUNTING;
        };
        return kind.varied(Generator.mix((long) world.round << 32 | seat.number()));
    }

    private Temper varied(long chance) {
        int sight = (int) (chance >>> 60) % 5 - 2;
        int nerve = (int) (chance >>> 50 & 1);
        int stride = (int) (chance >>> 40 & 3);
        return new Temper(notice + sight, caution - nerve, shortest, longest + stride, pounce + sight, reserve);
    }
}
