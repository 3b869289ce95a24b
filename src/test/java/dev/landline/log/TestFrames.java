package dev.landline.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Frames whose bytes tell their seq. */
final class TestFrames {

    private TestFrames() {}

    static Frame delta(long seq) {
        return frame(Frame.Type.DELTA, seq);
    }

    static Frame keyframe(long seq) {
        return frame(Frame.Type.KEYFRAME, seq);
    }

    static Frame[] deltas(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(TestFrames::delta).toArray(Frame[]::new);
    }

    static boolean isWhole(Frame frame) {
        return Arrays.equals(frame.json(), json(frame.type(), frame.seq()))
                && Arrays.equals(frame.binary(), binary(frame.type(), frame.seq()));
    }

    /** Type and seq, as {@code D17}. */
    static String name(Frame frame) {
        return (frame.type() == Frame.Type.DELTA ? "D" : "K") + frame.seq();
    }

    private static Frame frame(Frame.Type type, long seq) {
        return new Frame(type, seq, json(type, seq), binary(type, seq));
    }

    private static byte[] json(Frame.Type type, long seq) {
        return (type + " " + seq).getBytes(UTF_8);
    }

    private static byte[] binary(Frame.Type type, long seq) {
        return ByteBuffer.allocate(16)
                .putLong(seq)
                .putLong(~seq * (type.ordinal() + 1))
                .array();
    }
}
