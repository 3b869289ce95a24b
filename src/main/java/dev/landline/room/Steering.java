package dev.landline.room;

import dev.landline.sim.Bots;
import dev.landline.sim.Heading;
import dev.landline.sim.Inputs.Turn;
import dev.landline.sim.Phase;
import dev.landline.sim.Seat;
import dev.landline.sim.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who turns with the next tick: people as they asked, the caretaker for those who are away, and bots. The writer's. */
final class Steering {

    private final World world;
    private final Seating seating;

    Steering(World world, Seating seating) {
        this.world = world;
        this.seating = seating;
    }

    /** At most one turn per seat, in ascending seat. */
    List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (int number = 1; number <= world.rules().seats(); number++) {
            Seat seat = world.seat(number);
            Turn turn = seat.taken() ? turn(seat) : null;
            if (turn != null) {
                turns.add(turn);
            }
        }
        return turns;
    }

    private @Nullable Turn turn(Seat seat) {
        Occupant person = seating.person(seat.number());
        IntentQueue.Due due = person == null ? null : person.intents.poll(world.seq() + 1);
        if (due != null) {
            return new Turn(seat.number(), due.intent().turn(), due.intent().n(), due.late());
        }
        if (!seat.alive() || world.phase() == Phase.PODIUM || (person != null && !person.away)) {
            return null;
        }
        Heading wanted = person == null ? Bots.choose(world, seat) : Bots.bringHome(world, seat);
        return wanted == seat.heading() ? null : new Turn(seat.number(), wanted, seat.n(), false);
    }
}
