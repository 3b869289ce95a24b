package dev.landline.room;

import dev.landline.protocol.Problem;
import java.util.LinkedHashSet;
import java.util.Set;

/** The open lines of a room. The writer's. */
final class Lines {

    private final Set<Line> open = new LinkedHashSet<>();

    /** Lets a line in; false, and the line dismissed, if its seat has ended or gone to another client. */
    boolean open(Line line) {
        Occupant occupant = line.occupant();
        if (occupant != null && occupant.ended()) {
            line.dismiss(Problem.BAD_TOKEN, "this seat has ended; take a new one");
            return false;
        }
        if (occupant != null && !admit(occupant, line.client())) {
            line.dismiss(Problem.TAKEN_OVER, "another client has taken this seat");
            return false;
        }
        open.add(line);
        return true;
    }

    /**
     * Whether this client's word counts for the seat. One that is new to it takes it over: all lines of other clients are
     * let go. One that lost it does not get it back.
     */
    boolean admit(Occupant occupant, String client) {
        if (!occupant.admit(client)) {
            return false;
        }
        open.removeIf(other -> {
            boolean former = other.occupant() == occupant && !other.client().equals(client);
            if (former) {
                other.dismiss(Problem.TAKEN_OVER, "another client has taken this seat");
            }
            return former;
        });
        return true;
    }

    void close(Line line) {
        open.remove(line);
    }

    int spectators() {
        return (int) open.stream().filter(line -> line.occupant() == null).count();
    }

    void dismissAll(Problem bye, String reason) {
        open.forEach(line -> line.dismiss(bye, reason));
        open.clear();
    }
}
