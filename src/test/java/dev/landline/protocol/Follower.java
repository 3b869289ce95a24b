package dev.landline.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client that follows a game on whatever line and in both formats. It throws at a gap, a repetition and a wrong sum. */
public final class Follower {

    private final Map<Integer, Long> n = new HashMap<>();
    private String epoch = "";
    private @Nullable FrameClient game;
    private int keyframes;
    private int deltas;

    public void takeBinary(byte[] frame) {
        int width = game == null ? 0 : game.width;
        take(Decoding.tree(BinaryDecoder.decode(frame, epoch, width, seat -> n.getOrDefault(seat, 0L))
                .toString()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    public void take(JsonNode frame) {
        if (frame.path("kind").asText().equals("keyframe")) {
            game = new FrameClient(frame);
            epoch = frame.path("epoch").textValue();
            n.clear();
            frame.path("seats")
                    .forEach(seat ->
                            n.put(seat.path("seat").intValue(), seat.path("n").longValue()));
            keyframes++;
            return;
        }
        if (game == null || !frame.path("epoch").asText().equals(epoch)) {
            throw new IllegalStateException("no keyframe before " + frame);
        }
        game.apply(frame);
        frame.path("intents")
                .forEach(intent ->
                        n.put(intent.path(0).intValue(), intent.path(2).longValue()));
        frame.path("joins").forEach(join -> n.put(join.path("seat").intValue(), 0L));
        deltas++;
    }

    public int keyframes() {
        return keyframes;
    }

    public int deltas() {
        return deltas;
    }

    public long seq() {
        return game == null ? -1 : game.seq;
    }

    /** The last of a seat's intents that was acknowledged. */
    public long acknowledged(int seat) {
        return n.getOrDefault(seat, 0L);
    }

    public String position() {
        return positionAfter(0);
    }

    public String positionAfter(long ticks) {
        return epoch + ":" + (seq() + ticks);
    }
}
