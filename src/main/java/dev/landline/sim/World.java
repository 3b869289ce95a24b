package dev.landline.sim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A room's whole game after some tick: the grid, the seats, the round and the generator. */
public final class World {

    private static final Comparator<Seat> STANDINGS = Comparator.comparingInt(Seat::land)
            .thenComparingInt(Seat::peak)
            .thenComparingInt(Seat::kills)
            .reversed()
            .thenComparingInt(Seat::number);

    private final Rules rules;
    final Grid grid;
    /** By number; the first is nobody. */
    final Seat[] seats;

    final Generator generator;
    final Claiming claiming;
    /** Made when a bot first looks for its way: most copies of a world never do. */
    private @Nullable Ways ways;

    long seq;
    Phase phase = Phase.PLAY;
    int round = 1;
    long endsAt;

    /** A world before its first tick: an empty arena and free seats, at the start of round 1. */
    public World(Rules rules, long seed) {
        this.rules = rules;
        grid = new Grid(rules.width(), rules.height());
        seats = new Seat[rules.seats() + 1];
        for (int i = 0; i < seats.length; i++) {
            seats[i] = new Seat(i);
        }
        generator = new Generator(seed);
        claiming = new Claiming(grid);
        endsAt = rules.roundTicks();
    }

    private World(World other) {
        rules = other.rules;
        grid = other.grid.copy();
        seats = new Seat[other.seats.length];
        for (int i = 0; i < seats.length; i++) {
            seats[i] = other.seats[i].copy();
        }
        generator = new Generator(other.generator.state());
        claiming = new Claiming(grid);
        seq = other.seq;
        phase = other.phase;
        round = other.round;
        endsAt = other.endsAt;
    }

    /** A copy of everything, the generator included: it goes on exactly as this world would. */
    public World snapshot() {
        return new World(this);
    }

    /**
     * One tick. Turns for seats without a head are consumed without effect.
     *
     * @throws IllegalArgumentException if an input names a seat that does not exist, joins one that is taken, or leaves
     *     one that is free; the world must not be used any more
     */
    public Delta step(Inputs inputs) {
        return new Step(this).run(inputs);
    }

    Ways ways() {
        if (ways == null) {
            ways = new Ways(grid);
        }
        return ways;
    }

    public Rules rules() {
        return rules;
    }

    /** The number of the last tick; 0 before the first. */
    public long seq() {
        return seq;
    }

    public Phase phase() {
        return phase;
    }

    /** The number of the round, from 1. */
    public int round() {
        return round;
    }

    /** The tick in which the phase ends. */
    public long endsAt() {
        return endsAt;
    }

    public Seat seat(int number) {
        return seats[number];
    }

    /** The seat that owns the cell, or 0. */
    public int owner(int cell) {
        return grid.owner(cell);
    }

    /** The seat whose line lies on the cell, or 0. */
    public int line(int cell) {
        return grid.line(cell);
    }

    /** The cell next to this one, or the same cell where the edge blocks the way. */
    public int next(int cell, Heading heading) {
        return grid.next(cell, heading);
    }

    /** The moves that it takes from one cell to another, nothing being in the way. */
    public int distance(int a, int b) {
        return grid.distance(a, b);
    }

    /** How many seats are taken, by people and bots. */
    public int players() {
        int players = 0;
        for (Seat seat : seats) {
            players += seat.taken() ? 1 : 0;
        }
        return players;
    }

    /** The taken seats, best first: by land, then peak, then kills, then number. */
    public List<Seat> standings() {
        List<Seat> standings = new ArrayList<>();
        for (Seat seat : seats) {
            if (seat.taken()) {
                standings.add(seat);
            }
        }
        standings.sort(STANDINGS);
        return standings;
    }

    /** What clients see, as a uint32: the grid's part is kept with each change, the heads are few. */
    public int sum() {
        int sum = grid.sum() ^ Sum.ofTick(seq);
        for (Seat seat : seats) {
            if (seat.alive()) {
                sum ^= Sum.ofHead(seat.number(), seat.cell(), seat.heading());
            }
        }
        return sum;
    }

    /** The server's own checksum, over everything that the next ticks depend on. */
    public long hash() {
        long h = Generator.mix(grid.hash());
        for (Seat seat : seats) {
            h = Generator.mix(h ^ seat.hash());
        }
        h = Generator.mix(h ^ generator.state());
        h = Generator.mix(h ^ seq);
        return Generator.mix(h ^ (endsAt << 32) ^ ((long) round << 1) ^ phase.ordinal());
    }
}
