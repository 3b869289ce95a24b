package dev.landline.sim;

import java.util.ArrayList;
import java.util.List;

/** Whether a stepper gives the same world for the same seed and inputs, also from a snapshot. */
final class Determinism {

    /** What takes a world one tick on. */
    @FunctionalInterface
    interface Stepper {
        Delta step(World world, Inputs inputs);
    }

    private final Rules rules;
    private final long seed;
    private final List<Inputs> script;

    private Determinism(Rules rules, long seed, List<Inputs> script) {
        this.rules = rules;
        this.seed = seed;
        this.script = script;
    }

    /** The inputs of a game of wild players, to be played again. */
    static Determinism ofGame(Rules rules, long seed, int ticks) {
        WildPlayers players = new WildPlayers(seed);
        World world = new World(rules, seed);
        List<Inputs> script = new ArrayList<>();
        for (int tick = 0; tick < ticks; tick++) {
            Inputs inputs = players.inputs(world);
            world.step(inputs);
            script.add(inputs);
        }
        return new Determinism(rules, seed, script);
    }

    /** Plays the game twice, and its second half from a snapshot of the first game. */
    void check(Stepper stepper) {
        int half = script.size() / 2;
        World world = new World(rules, seed);
        List<Long> first = play(stepper, world, 0, half);
        World snapshot = world.snapshot();
        first.addAll(play(stepper, world, half, script.size()));
        compare("played again", 0, first, play(stepper, new World(rules, seed), 0, script.size()));
        compare("played on from a snapshot", half, first, play(stepper, snapshot, half, script.size()));
        if (fingerprint(world) != first.getLast()) {
            throw new AssertionError("game " + seed + ": a step of the snapshot changed the world");
        }
    }

    private List<Long> play(Stepper stepper, World world, int from, int to) {
        List<Long> hashes = new ArrayList<>();
        for (Inputs inputs : script.subList(from, to)) {
            stepper.step(world, inputs);
            hashes.add(fingerprint(world));
        }
        return hashes;
    }

    /** The hash, and what clients verify: it is kept apart, and the hash does not see it. */
    private static long fingerprint(World world) {
        return Generator.mix(world.hash() ^ world.sum());
    }

    private void compare(String how, int from, List<Long> expected, List<Long> hashes) {
        for (int i = 0; i < hashes.size(); i++) {
            if (!expected.get(from + i).equals(hashes.get(i))) {
                throw new AssertionError("game " + seed + ", " + how + ": another hash in tick " + (from + i + 1));
            }
        }
    }
}
