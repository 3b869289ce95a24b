package dev.landline.sim;

import dev.landline.sim.Delta.Claim;
import dev.landline.sim.Delta.How;
import dev.landline.sim.Delta.Out;
import dev.landline.sim.Delta.Round;
import dev.landline.sim.Delta.Spawn;
import dev.landline.sim.Delta.Turned;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One tick of a world, in the order of the rules; {@link #run} is that order. */
final class Step {

    private final World world;
    private final Grid grid;
    private final List<Turned> turned = new ArrayList<>();
    private final List<Out> outs = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Spawn> spawns = new ArrayList<>();
    private @Nullable Round round;

    Step(World world) {
        this.world = world;
        this.grid = world.grid;
    }

    Delta run(Inputs inputs) {
        world.seq++;
        inputs.turns().forEach(this::turn);
        Encounters encounters = new Encounters(world);
        encounters.advance();
        encounters.outs().forEach(this::out);
        layLines();
        closed().forEach(this::claim);
        outWithoutLand();
        comeBack();
        inputs.joins().forEach(this::join);
        inputs.leaves().forEach(this::leave);
        inputs.aways().forEach(away -> taken(away.seat(), true).away = away.away());
        changeRound();
        for (Seat seat : world.seats) {
            seat.peak = Math.max(seat.peak, seat.land);
        }
        return new Delta(
                world.seq,
                world.sum(),
                turned,
                outs,
                claims,
                spawns,
                inputs.joins(),
                inputs.leaves(),
                inputs.aways(),
                round);
    }

    private void turn(Inputs.Turn turn) {
        Seat seat = taken(turn.seat(), true);
        seat.n = turn.n();
        boolean effective = seat.alive
                && world.phase == Phase.PLAY
                && !turn.late()
                && !turn.heading().isReversalOf(seat.heading);
        if (effective) {
            seat.heading = turn.heading();
        }
        turned.add(new Turned(turn.seat(), seat.heading, turn.n()));
    }

    private void out(Out out) {
        outs.add(out);
        if (out.by() != 0 && out.by() != out.seat()) {
            world.seats[out.by()].kills++;
        }
        Seat seat = world.seats[out.seat()];
        clear(seat);
        seat.returnsAt = world.seq + world.rules().returnTicks();
    }

    /** Takes head, line and land out of the arena. */
    private void clear(Seat seat) {
        takeUp(seat);
        Box box = seat.landBox;
        for (int y = box.top; y <= box.bottom && seat.land > 0; y++) {
            for (int cell = y * grid.width + box.left; cell <= y * grid.width + box.right; cell++) {
                if (grid.owner(cell) == seat.number()) {
                    grid.setOwner(cell, 0);
                    seat.land--;
                }
            }
        }
        box.clear();
        seat.alive = false;
        seat.heading = Heading.REST;
    }

    private void takeUp(Seat seat) {
        for (int i = 0; i < seat.lineLength(); i++) {
            grid.setLine(seat.lineCell(i), 0);
        }
        seat.takeUpLine();
    }

    private void layLines() {
        for (Seat seat : world.seats) {
            if (seat.alive && grid.owner(seat.cell) != seat.number() && grid.line(seat.cell) != seat.number()) {
                grid.setLine(seat.cell, seat.number());
                seat.lay(seat.cell);
            }
        }
    }

    /** Those who are back on their own land with a line behind them, fixed before any of them claims. */
    private List<Seat> closed() {
        List<Seat> closed = new ArrayList<>();
        for (Seat seat : world.seats) {
            if (seat.alive && seat.lineLength() > 0 && grid.owner(seat.cell) == seat.number()) {
                closed.add(seat);
            }
        }
        return closed;
    }

    private void claim(Seat seat) {
        int[] runs = world.claiming.enclosedBy(seat);
        takeUp(seat);
        for (int i = 0; i < runs.length; i += 2) {
            for (int cell = runs[i]; cell < runs[i] + runs[i + 1]; cell++) {
                own(seat, cell);
            }
        }
        claims.add(new Claim(seat.number(), runs));
    }

    private void own(Seat seat, int cell) {
        int former = grid.owner(cell);
        if (former == seat.number()) {
            return;
        }
        if (former != 0) {
            world.seats[former].land--;
            world.seats[former].takenBy = seat.number();
        }
        grid.setOwner(cell, seat.number());
        seat.land++;
        seat.landBox.include(cell % grid.width, cell / grid.width);
    }

    private void outWithoutLand() {
        for (Seat seat : world.seats) {
            if (seat.alive && seat.land == 0) {
                // Whoever took the last cell with a home, in the tick before, may have left since.
                int by = world.seats[seat.takenBy].taken ? seat.takenBy : 0;
                out(new Out(seat.number(), by, How.ENCLOSED));
            }
        }
    }

    private void comeBack() {
        if (world.phase == Phase.PODIUM) {
            return;
        }
        for (Seat seat : world.seats) {
            if (!seat.taken || seat.alive || seat.returnsAt > world.seq) {
                continue;
            }
            int home = Spawning.find(world);
            if (home == Spawning.NOWHERE) {
                seat.returnsAt = world.seq + 1;
            } else {
                spawn(seat, home);
            }
        }
    }

    private void spawn(Seat seat, int home) {
        seat.alive = true;
        seat.cell = home;
        seat.heading = Heading.REST;
        seat.takenBy = 0;
        Spawning.forHome(grid, home, cell -> own(seat, cell));
        spawns.add(new Spawn(seat.number(), home));
    }

    private void join(Inputs.Join join) {
        taken(join.seat(), false).sitDown(join.nick(), join.kind(), world.seq + 1);
    }

    private void leave(int number) {
        Seat seat = taken(number, true);
        clear(seat);
        seat.standUp();
    }

    private void changeRound() {
        if (world.seq < world.endsAt) {
            return;
        }
        if (world.phase == Phase.PLAY) {
            world.phase = Phase.PODIUM;
            world.endsAt = world.seq + world.rules().podiumTicks();
            for (Seat seat : world.seats) {
                seat.heading = Heading.REST;
            }
        } else {
            world.phase = Phase.PLAY;
            world.round++;
            world.endsAt = world.seq + world.rules().roundTicks();
            grid.clear();
            for (Seat seat : world.seats) {
                seat.startRound();
                seat.returnsAt = world.seq + 1;
            }
        }
        round = new Round(world.phase, world.round, world.endsAt);
    }

    private Seat taken(int number, boolean expected) {
        if (number < 1 || number >= world.seats.length || world.seats[number].taken != expected) {
            throw new IllegalArgumentException(
                    "seat " + number + " is not a " + (expected ? "taken" : "free") + " seat of this world");
        }
        return world.seats[number];
    }
}
