package dev.landline.protocol;

import dev.landline.sim.Delta;
import dev.landline.sim.Rules;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A frame by name, in both forms.
 *
 * @param base each seat's n before a delta, 0 where it is left out
 */
@SuppressWarnings("ArrayRecordComponent") // two ways to write one frame
record GoldenFrame(
        String name, String kind, int width, int height, Map<Integer, Integer> base, byte[] json, byte[] binary) {

    static final String EPOCH = "mi8a2k3f";

    static GoldenFrame of(String name, Rules rules, Map<Integer, Integer> base, Delta delta) {
        return new GoldenFrame(
                name,
                "delta",
                rules.width(),
                rules.height(),
                new TreeMap<>(base),
                JsonFrames.encode(EPOCH, delta),
                BinaryFrames.encode(rules.width(), delta, seat -> base.getOrDefault(seat, 0)));
    }

    static GoldenFrame of(String name, Keyframe keyframe) {
        return new GoldenFrame(
                name,
                "keyframe",
                keyframe.width(),
                keyframe.height(),
                Map.of(),
                JsonFrames.encode(keyframe),
                BinaryFrames.encode(keyframe));
    }

    /** As a JSON object on one line. */
    String line() {
        String before = base.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        return "{\"name\":\"" + name + "\",\"kind\":\"" + kind + "\",\"width\":" + width + ",\"height\":" + height
                + ",\"base\":" + before
                + ",\"json\":" + new String(json, StandardCharsets.UTF_8)
                + ",\"binary\":\"" + HexFormat.of().formatHex(binary) + "\"}";
    }
}
