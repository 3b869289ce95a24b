package dev.landline.protocol;

import dev.landline.protocol.Keyframe.Head;
import dev.landline.protocol.Keyframe.Leg;
import dev.landline.protocol.Keyframe.SeatState;
import dev.landline.sim.Heading;
import dev.landline.sim.Phase;
import dev.landline.sim.Sum;
import java.util.List;

/** Keyframes, plain and at the edges of what they hold; their sums are right. */
final class GoldenKeyframes {

    private static final int WIDTH = 20;
    private static final int HEIGHT = 10;
    private static final List<Leg> NO_LINE = List.of();

    private GoldenKeyframes() {}

    static List<GoldenFrame> all() {
        return List.of(
                GoldenFrame.of("an empty arena", keyframe(0, Phase.PLAY, List.of(), 0, 200)),
                GoldenFrame.of(
                        "seats with a head, at home", keyframe(1042, Phase.PLAY, homes(), 0, 63, 1, 1, 250, 1, 0, 135)),
                GoldenFrame.of("seats without a head", keyframe((1L << 31) + 7, Phase.PLAY, waiting(), 0, 199, 7, 1)),
                GoldenFrame.of("lines", keyframe(1044, Phase.PLAY, lines(), 1, 1, 0, 40, 2, 2, 3, 1, 0, 156)),
                GoldenFrame.of("the podium", keyframe((1L << 53) - 1, Phase.PODIUM, homes(), 250, 200)),
                GoldenFrame.of("the recorded game after tick " + GoldenGame.MIDDLE, GoldenGame.middle()));
    }

    private static List<SeatState> homes() {
        return List.of(
                new SeatState(1, "Ada", false, false, 17, 412, 2, new Head(63, Heading.RIGHT), 0, NO_LINE),
                new SeatState(2, "Radia", true, false, 0, 25, 0, new Head(0, Heading.UP), 0, NO_LINE),
                new SeatState(9, "Ζωή 🚀\"", false, true, 300, 128, 0, new Head(199, Heading.REST), 0, NO_LINE),
                new SeatState(
                        250,
                        "x",
                        true,
                        true,
                        Integer.MAX_VALUE,
                        230_400,
                        16_384,
                        new Head(64, Heading.LEFT),
                        0,
                        NO_LINE));
    }

    private static List<SeatState> waiting() {
        return List.of(
                new SeatState(7, "山", false, false, 1, 0, 0, null, (1L << 31) + 31, NO_LINE),
                new SeatState(8, "Grace 2", true, false, 0, 1, 1, null, 0, NO_LINE),
                new SeatState(250, "e\u0301", false, true, 127, 127, 127, null, 1L << 33, NO_LINE));
    }

    private static List<SeatState> lines() {
        return List.of(
                new SeatState(
                        1,
                        "one",
                        false,
                        false,
                        5,
                        25,
                        0,
                        new Head(1, Heading.RIGHT),
                        0,
                        List.of(new Leg(1, Heading.REST, 0))),
                new SeatState(
                        2,
                        "straight",
                        false,
                        false,
                        6,
                        25,
                        0,
                        new Head(59, Heading.RIGHT),
                        0,
                        List.of(new Leg(43, Heading.RIGHT, 16))),
                new SeatState(
                        250,
                        "round",
                        true,
                        false,
                        7,
                        25,
                        0,
                        new Head(140, Heading.LEFT),
                        0,
                        List.of(
                                new Leg(199, Heading.UP, 4),
                                new Leg(119, Heading.LEFT, 17),
                                new Leg(102, Heading.DOWN, 2),
                                new Leg(142, Heading.LEFT, 2))));
    }

    private static Keyframe keyframe(long seq, Phase phase, List<SeatState> seats, int... owners) {
        return new Keyframe(
                GoldenFrame.EPOCH, seq, sum(seq, seats, owners), WIDTH, HEIGHT, 12, phase, 4, 2880, seats, owners);
    }

    private static int sum(long seq, List<SeatState> seats, int[] owners) {
        int[] lines = new int[WIDTH * HEIGHT];
        int sum = Sum.ofTick(seq);
        for (SeatState seat : seats) {
            if (seat.head() != null) {
                sum ^= Sum.ofHead(seat.seat(), seat.head().cell(), seat.head().heading());
            }
            for (Leg leg : seat.line()) {
                for (int i = 0; i <= leg.cells(); i++) {
                    lines[leg.from() + i * (leg.heading().dx + leg.heading().dy * WIDTH)] = seat.seat();
                }
            }
        }
        int cell = 0;
        for (int i = 0; i < owners.length; i += 2) {
            for (int end = cell + owners[i + 1]; cell < end; cell++) {
                sum ^= Sum.ofCell(cell, owners[i], lines[cell]);
            }
        }
        return sum;
    }
}
