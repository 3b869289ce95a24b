package dev.landline.room;

import dev.landline.sim.Inputs.Join;
import dev.landline.sim.World;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who sits down and who leaves with the next tick. A seat that is left is free for the tick after it. */
final class SeatChanges {

    private final World world;
    private final Map<Integer, Join> joins = new TreeMap<>();
    private final SortedSet<Integer> leaves = new TreeSet<>();

    SeatChanges(World world) {
        this.world = world;
    }

    /** The lowest seat that nobody has or has just got; 0 if there is none. */
    int freeSeat() {
        for (int seat = 1; seat <= world.rules().seats(); seat++) {
            if (!world.seat(seat).taken() && !joins.containsKey(seat)) {
                return seat;
            }
        }
        return 0;
    }

    void join(Join join) {
        joins.put(join.seat(), join);
    }

    void leave(int seat) {
        leaves.add(seat);
    }

    boolean isLeaving(int seat) {
        return leaves.contains(seat);
    }

    /** How many will sit here after the tick. */
    int players() {
        return world.players() + joins.size() - leaves.size();
    }

    List<Join> joins() {
        return List.copyOf(joins.values());
    }

    List<Integer> leaves() {
        return List.copyOf(leaves);
    }
}
