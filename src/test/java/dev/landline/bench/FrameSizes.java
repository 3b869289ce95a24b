package dev.landline.bench;

import dev.landline.log.Frame;
import dev.landline.protocol.FrameEncoder;
import dev.landline.sim.Size;
import dev.landline.sim.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** A developer's command: how large the frames of a round are, in bytes. The same on every machine. */
final class FrameSizes {

    private static final String EPOCH = "mi8a2k3f";

    private FrameSizes() {}

    public static void main(String[] args) {
        System.out.println("| deltas | format | median | p99 | largest |");
        System.out.println("|---|---|--:|--:|--:|");
        List<Frame> deltas = deltas(Size.LARGE, 20, 50);
        deltaRow("binary", deltas, Frame::binary);
        deltaRow("JSON", deltas, Frame::json);
        System.out.println();
        System.out.println(
                "| keyframes, full of bots | format | gzipped, mid-round | gzipped, at the end | plain, at the end |");
        System.out.println("|---|---|--:|--:|--:|");
        for (Size size : List.of(Size.MEDIUM, Size.LARGE)) {
            List<Frame> keyframes = keyframes(size);
            keyframeRow(size, "binary", keyframes, Frame::binary);
            keyframeRow(size, "JSON", keyframes, Frame::json);
        }
    }

    static List<Frame> deltas(Size size, int tickHz, int bots) {
        RecordedRound round = RecordedRound.of(size, tickHz, bots);
        FrameEncoder encoder = new FrameEncoder(EPOCH, round.start());
        return round.deltas().stream().map(encoder::delta).toList();
    }

    /** One a second of a round with a bot on every seat. */
    static List<Frame> keyframes(Size size) {
        List<Frame> keyframes = new ArrayList<>();
        RecordedRound.of(size, size.tickHz, size.seats, world -> {
            if (world.seq() % size.tickHz == 0) {
                keyframes.add(keyframe(world));
            }
        });
        return keyframes;
    }

    private static Frame keyframe(World world) {
        return new FrameEncoder(EPOCH, world).keyframe(world);
    }

    /** @param share 0.5 for the median */
    static int quantile(List<Frame> frames, double share, Function<Frame, byte[]> format) {
        List<Integer> sizes = frames.stream()
                .map(frame -> format.apply(frame).length)
                .sorted()
                .toList();
        return sizes.get((int) Math.ceil(share * sizes.size()) - 1);
    }

    static int gzipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return zipped.size();
    }

    private static void deltaRow(String format, List<Frame> deltas, Function<Frame, byte[]> bytes) {
        System.out.printf(
                Locale.ROOT,
                "| large, 50 bots, 20 Hz | %s | %,d | %,d | %,d |%n",
                format,
                quantile(deltas, 0.5, bytes),
                quantile(deltas, 0.99, bytes),
                quantile(deltas, 1, bytes));
    }

    private static void keyframeRow(Size size, String format, List<Frame> keyframes, Function<Frame, byte[]> bytes) {
        byte[] middle = bytes.apply(keyframes.get(keyframes.size() / 2));
        byte[] last = bytes.apply(keyframes.getLast());
        System.out.printf(
                Locale.ROOT,
                "| %s, %d bots | %s | %,d | %,d | %,d |%n",
                size.name().toLowerCase(Locale.ROOT),
                size.seats,
                format,
                gzipped(middle),
                gzipped(last),
                last.length);
    }
}
