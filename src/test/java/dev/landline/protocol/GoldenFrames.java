package dev.landline.protocol;

import dev.landline.sim.Delta;
import dev.landline.sim.Delta.Claim;
import dev.landline.sim.Delta.How;
import dev.landline.sim.Delta.Out;
import dev.landline.sim.Delta.Round;
import dev.landline.sim.Delta.Spawn;
import dev.landline.sim.Delta.Turned;
import dev.landline.sim.Heading;
import dev.landline.sim.Inputs.Away;
import dev.landline.sim.Inputs.Join;
import dev.landline.sim.Kind;
import dev.landline.sim.Phase;
import dev.landline.sim.Rules;
import dev.landline.sim.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every part of a delta, plain and at its edges; the deltas are well-formed but of no game, so their sums are made up. */
final class GoldenFrames {

    private static final Rules MEDIUM = Rules.of(Size.MEDIUM, 12, 120);
    private static final Rules HALL = Rules.of(Size.HALL, 8, 120);
    private static final long BEYOND_32_BITS = (1L << 32) + 1;
    private static final long MAX_SAFE = (1L << 53) - 1;

    private GoldenFrames() {}

    static List<GoldenFrame> all() {
        List<GoldenFrame> all = new ArrayList<>(deltas());
        all.addAll(GoldenKeyframes.all());
        return all;
    }

    private static List<GoldenFrame> deltas() {
        return List.of(
                vector("nothing happened", Map.of(), delta(1, 0)),
                vector("a seq above 2^31", Map.of(), delta((1L << 31) + 5, 17)),
                vector("a seq above 2^32, a sum of 2^31", Map.of(), delta(BEYOND_32_BITS, 1 << 31)),
                vector("the largest seq, the largest sum", Map.of(), delta(MAX_SAFE, -1)),
                vector(
                        "intents: the next, a bot's, one that jumps, one at rest",
                        Map.of(3, 16, 9, 0, 12, 40, 250, 7),
                        turned(1043, turn(3, 1, 17), turn(9, 0, 0), turn(12, 3, 175), turn(250, 4, 8))),
                vector(
                        "intents: the first of a seat, and the largest numbers",
                        Map.of(2, Integer.MAX_VALUE - 1),
                        turned(1044, turn(1, 2, 1), turn(2, 3, Integer.MAX_VALUE), turn(4, 3, Integer.MAX_VALUE))),
                vector("outs: by another, by oneself, by nobody", Map.of(), outs()),
                vector("claims: one cell", Map.of(), claims(1, new Claim(1, new int[] {0, 1}))),
                vector(
                        "claims: rows that begin further left, further right, and twice in a row",
                        Map.of(),
                        claims(2, new Claim(2, new int[] {5210, 4, 5449, 6, 5695, 1, 5700, 2, 5936, 3}))),
                vector(
                        "claims: a row from edge to edge, then the last cell; two seats",
                        Map.of(),
                        claims(3, new Claim(7, new int[] {240, 240, 32399, 1}), new Claim(24, new int[] {480, 128}))),
                vector(
                        "claims: nothing new but the line's own cells elsewhere",
                        Map.of(),
                        claims(4, new Claim(5, new int[0]))),
                vector("spawns", Map.of(), spawns(new Spawn(7, 9120), new Spawn(8, 482))),
                vector("joins: a person, a bot, letters of other scripts, marks, quotes", Map.of(), joins()),
                vector("leaves", Map.of(), leaves(1, 6, 250)),
                vector("away and back", Map.of(), aways(new Away(3, true), new Away(250, false))),
                vector("round: the podium", Map.of(), round(new Round(Phase.PODIUM, 4, 2976))),
                vector("round: the next begins", Map.of(), round(new Round(Phase.PLAY, 5, 4416))),
                vector("round: large numbers", Map.of(), round(new Round(Phase.PLAY, 70_000, BEYOND_32_BITS))),
                GoldenFrame.of("all parts at once, in the hall", HALL, Map.of(250, 100), everything()));
    }

    private static GoldenFrame vector(String name, Map<Integer, Integer> base, Delta delta) {
        return GoldenFrame.of(name, MEDIUM, base, delta);
    }

    private static Turned turn(int seat, int heading, int n) {
        return new Turned(seat, Heading.of(heading), n);
    }

    private static Delta delta(long seq, int sum) {
        return new Delta(seq, sum, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    private static Delta turned(long seq, Turned... turned) {
        return new Delta(
                seq, -2, List.of(turned), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    private static Delta outs() {
        List<Out> outs = List.of(
                new Out(4, 2, How.CUT),
                new Out(5, 5, How.CUT),
                new Out(6, 0, How.CLASH),
                new Out(250, 249, How.ENCLOSED));
        return new Delta(1050, 7, List.of(), outs, List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    private static Delta claims(long seq, Claim... claims) {
        return new Delta(
                seq,
                0x7fffffff,
                List.of(),
                List.of(),
                List.of(claims),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Delta spawns(Spawn... spawns) {
        return new Delta(
                1051, 255, List.of(), List.of(), List.of(), List.of(spawns), List.of(), List.of(), List.of(), null);
    }

    private static Delta joins() {
        List<Join> joins = List.of(
                new Join(5, "Ada", Kind.PERSON),
                new Join(6, "Radia 2", Kind.HUNTING),
                new Join(7, "Ζωή Łukasz 山", Kind.PERSON),
                new Join(8, "🚀e\u0301\"\\</b>", Kind.PERSON),
                new Join(9, "ﷺ".repeat(16), Kind.PERSON),
                new Join(250, "x", Kind.TIMID));
        return new Delta(1052, 65536, List.of(), List.of(), List.of(), List.of(), joins, List.of(), List.of(), null);
    }

    private static Delta leaves(Integer... leaves) {
        return new Delta(
                1053, 1, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(leaves), List.of(), null);
    }

    private static Delta aways(Away... aways) {
        return new Delta(
                1054, 1, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(aways), null);
    }

    private static Delta round(Round round) {
        return new Delta(2880, 1, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), round);
    }

    private static Delta everything() {
        return new Delta(
                128,
                0xfedcba98,
                List.of(turn(1, 0, 0), turn(250, 2, 101)),
                List.of(new Out(9, 250, How.CUT)),
                List.of(new Claim(250, new int[] {229_758, 1, 230_399, 1})),
                List.of(new Spawn(128, 642)),
                List.of(new Join(127, "é", Kind.GREEDY)),
                List.of(255 - 6),
                List.of(new Away(1, true)),
                new Round(Phase.PODIUM, 1, 192));
    }
}
