package dev.landline.sim;

import java.util.HashSet;
import java.util.Set;

/** What holds in every world after every tick, whatever the players do. */
final class Invariants {

    private final World world;
    private final Delta delta;
    private final int[] land;
    private final int[] lined;

    private Invariants(World world, Delta delta) {
        this.world = world;
        this.delta = delta;
        land = new int[world.rules().seats() + 1];
        lined = new int[world.rules().seats() + 1];
    }

    /** @param delta what the world's last step returned */
    static void check(World world, Delta delta) {
        Invariants invariants = new Invariants(world, delta);
        invariants.checkCells();
        invariants.checkSeats();
        invariants.checkClaims();
    }

    private void checkCells() {
        int sum = Sum.ofTick(world.seq());
        for (int cell = 0; cell < world.rules().cells(); cell++) {
            int owner = world.owner(cell);
            int line = world.line(cell);
            land[owner]++;
            lined[line]++;
            sum ^= Sum.ofCell(cell, owner, line);
            require(owner == 0 || owner != line, "a line lies on its own land, on cell", cell);
        }
        for (int number = 1; number < land.length; number++) {
            Seat seat = world.seat(number);
            sum ^= seat.alive() ? Sum.ofHead(number, seat.cell(), seat.heading()) : 0;
        }
        require(world.sum() == sum, "the sum kept is not the sum computed", sum);
        require(delta.sum() == sum, "the delta's sum is not the sum computed", sum);
        require(delta.seq() == world.seq(), "the delta is of another tick", delta.seq());
    }

    private void checkSeats() {
        Set<Integer> heads = new HashSet<>();
        for (int number = 1; number < land.length; number++) {
            Seat seat = world.seat(number);
            require(seat.land() == land[number], "land is not what the grid has, of seat", number);
            require(seat.peak() >= seat.land(), "peak is below land, of seat", number);
            require(seat.lineLength() == lined[number], "line is not as long as in the grid, of seat", number);
            require(seat.taken() || !seat.alive(), "nobody has a head, on seat", number);
            require(seat.taken() || (seat.kills() == 0 && seat.peak() == 0), "nobody has figures, on seat", number);
            if (seat.alive()) {
                require(heads.add(seat.cell()), "two heads are in one cell, one of seat", number);
                checkHead(seat);
            } else {
                require(land[number] == 0 && lined[number] == 0, "land or line without a head, of seat", number);
                boolean late = seat.taken() && world.phase() == Phase.PLAY && seat.returnsAt() <= world.seq();
                require(!late, "its return was missed, of seat", number);
            }
        }
    }

    private void checkHead(Seat seat) {
        int number = seat.number();
        boolean justTaken = !delta.claims().isEmpty();
        require(seat.land() > 0 || !delta.spawns().isEmpty(), "a head without land, of seat", number);
        require(world.phase() == Phase.PLAY || seat.heading() == Heading.REST, "moves on the podium: seat", number);
        int under = world.line(seat.cell());
        require(under == 0 || under == number, "a head is on another's line: seat", number);
        boolean home = world.owner(seat.cell()) == number;
        require(home || under == number || justTaken, "a head lays no line, of seat", number);
        checkLine(seat);
    }

    private void checkLine(Seat seat) {
        int last = seat.lineLength() - 1;
        for (int i = 0; i <= last; i++) {
            int cell = seat.lineCell(i);
            require(world.line(cell) == seat.number(), "the grid lacks a cell of the line of seat", seat.number());
            boolean next = i == 0 || world.distance(seat.lineCell(i - 1), cell) == 1;
            require(next, "the line has a gap, of seat", seat.number());
        }
        boolean ends = last < 0 || seat.lineCell(last) == seat.cell();
        require(ends, "the line does not end at the head, of seat", seat.number());
    }

    private void checkClaims() {
        int former = 0;
        for (Delta.Claim claim : delta.claims()) {
            require(claim.seat() > former, "claims are out of order at seat", claim.seat());
            former = claim.seat();
            int from = 0;
            int[] runs = claim.runs();
            for (int i = 0; i < runs.length; i += 2) {
                require(runs[i] >= from, "runs are out of order, of seat", claim.seat());
                from = runs[i] + runs[i + 1];
            }
        }
    }

    private static void require(boolean holds, String failure, long where) {
        if (!holds) {
            throw new AssertionError(failure + " " + where);
        }
    }
}
