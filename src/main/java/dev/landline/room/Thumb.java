package dev.landline.room;

import dev.landline.sim.World;

/** An arena in small: {@value #WIDTH} x {@value #HEIGHT} owners, row by row; seats are bytes without a sign, 0 is nobody. */
public final class Thumb {

    public static final int WIDTH = 32;
    public static final int HEIGHT = 18;

    /** Each cell of a thumb is looked at in 3 x 3 places: some 5,000 reads, whatever the arena. */
    private static final int PLACES = 3;

    private Thumb() {}

    static byte[] of(World world) {
        byte[] thumb = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < thumb.length; i++) {
            thumb[i] = (byte) owner(world, i % WIDTH, i / WIDTH);
        }
        return thumb;
    }

    /** Who owns most of the places, if at least two: a single one is as likely somebody's edge. */
    private static int owner(World world, int x, int y) {
        int[] owners = new int[PLACES * PLACES];
        int best = 0;
        int most = 1;
        for (int i = 0; i < owners.length; i++) {
            int column = middle(x * PLACES + i % PLACES, world.rules().width(), WIDTH);
            int row = middle(y * PLACES + i / PLACES, world.rules().height(), HEIGHT);
            owners[i] = world.owner(row * world.rules().width() + column);
            int count = 0;
            for (int j = 0; j <= i; j++) {
                count += owners[j] == owners[i] ? 1 : 0;
            }
            if (owners[i] != 0 && count > most) {
                best = owners[i];
                most = count;
            }
        }
        return best;
    }

    /** The middle of one of so many equal parts of a side. */
    private static int middle(int part, int cells, int parts) {
        return (2 * part + 1) * cells / (2 * PLACES * parts);
    }
}
