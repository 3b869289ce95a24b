package dev.landline.sim;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** One round of an arena with bots only, stepped without a room. */
final class BotRound {

    static final int ROUND_SECONDS = 120;

    /** CPU time, not time on the wall: other work on the machine does not count. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    final World world;
    private final long[] spawned;
    private final boolean[] claimed;

    BotRound(Size size, int bots, long seed) {
        world = new World(Rules.of(size, size.tickHz, ROUND_SECONDS), seed);
        spawned = new long[size.seats + 1];
        claimed = new boolean[size.seats + 1];
        List<Inputs.Join> joins = new ArrayList<>();
        for (int i = 0; i < bots; i++) {
            joins.add(new Inputs.Join(i + 1, Bots.nickOf(i), Bots.kindOf(i)));
        }
        world.step(Inputs.joins(joins));
    }

    /** Goes on from a world. */
    BotRound(World world) {
        this.world = world;
        spawned = new long[world.seats.length];
        claimed = new boolean[world.seats.length];
    }

    /** Plays to the podium and adds what happened to the figures. */
    void play(RoundFigures figures) {
        while (world.phase() == Phase.PLAY) {
            tick(figures);
        }
        for (Seat seat : world.standings()) {
            if (seat.alive()) {
                figures.lives.add((int) (world.seq() - spawned[seat.number()]));
            }
        }
        figures.end(world);
    }

    void tick(RoundFigures figures) {
        long before = THREADS.getCurrentThreadCpuTime();
        Inputs inputs = Inputs.turns(turns());
        long chosen = THREADS.getCurrentThreadCpuTime();
        Delta delta = world.step(inputs);
        figures.stepNanos += THREADS.getCurrentThreadCpuTime() - chosen;
        figures.choiceNanos += chosen - before;
        figures.ticks++;
        figures.seatTicks += world.standings().size();
        record(delta, figures);
    }

    List<Inputs.Turn> turns() {
        List<Inputs.Turn> turns = new ArrayList<>();
        for (Seat seat : world.seats) {
            if (seat.alive()) {
                Heading heading = Bots.choose(world, seat);
                if (heading != seat.heading()) {
                    turns.add(new Inputs.Turn(seat.number(), heading, seat.n(), false));
                }
            }
        }
        return turns;
    }

    private void record(Delta delta, RoundFigures figures) {
        for (Delta.Claim claim : delta.claims()) {
            if (!claimed[claim.seat()]) {
                figures.firstClaims.add((int) (world.seq() - spawned[claim.seat()]));
                claimed[claim.seat()] = true;
            }
        }
        for (Delta.Out out : delta.outs()) {
            figures.out(out);
            figures.lives.add((int) (world.seq() - spawned[out.seat()]));
        }
        for (Delta.Spawn spawn : delta.spawns()) {
            spawned[spawn.seat()] = world.seq();
            claimed[spawn.seat()] = false;
        }
    }
}
