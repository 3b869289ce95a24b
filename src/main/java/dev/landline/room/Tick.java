package dev.landline.room;

import dev.landline.sim.Delta;
import dev.landline.sim.World;
import java.util.Collection;
import java.util.List;

/**
 * A tick that was just made, as its room's thread sees it. All but the delta is the room's own, and changes with the next.
 *
 * @param world after the tick
 * @param people by ascending seat
 * @param lineChanges a player has one a second at most
 */
public record Tick(
        World world, RoomView view, Delta delta, Collection<Occupant> people, List<LineChange> lineChanges) {}
