package dev.landline.sim;

import java.util.function.IntConsumer;

/** Looks for a place for a home of 5 × 5 cells, as far from all heads as 40 draws find one. */
final class Spawning {

    static final int NOWHERE = -1;

    private static final int DRAWS = 40;
    private static final int REACH = 2;
    /** No home within so many moves of a head: it would be cut before its owner has looked around. */
    private static final int CLEARANCE = 6;

    private Spawning() {}

    /** The centre of a home on free ground, else over others' land, else {@link #NOWHERE}. */
    static int find(World world) {
        int home = best(world, false);
        return home == NOWHERE ? best(world, true) : home;
    }

    static void forHome(Grid grid, int centre, IntConsumer action) {
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                action.accept(centre + dy * grid.width + dx);
            }
        }
    }

    private static int best(World world, boolean overLand) {
        Grid grid = world.grid;
        int best = NOWHERE;
        int bestDistance = CLEARANCE;
        for (int i = 0; i < DRAWS; i++) {
            int x = REACH + world.generator.below(grid.width - 2 * REACH);
            int y = REACH + world.generator.below(grid.height - 2 * REACH);
            int centre = y * grid.width + x;
            if (!fits(grid, centre, overLand)) {
                continue;
            }
            int distance = toNearestHead(world, centre);
            if (distance > bestDistance) {
                best = centre;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static boolean fits(Grid grid, int centre, boolean overLand) {
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                int cell = centre + dy * grid.width + dx;
                if (grid.line(cell) != 0 || (!overLand && grid.owner(cell) != 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int toNearestHead(World world, int cell) {
        int nearest = Integer.MAX_VALUE;
        for (Seat seat : world.seats) {
            if (seat.alive) {
                nearest = Math.min(nearest, world.grid.distance(cell, seat.cell));
            }
        }
        return nearest;
    }
}
