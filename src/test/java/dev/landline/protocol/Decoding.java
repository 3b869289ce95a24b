package dev.landline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.landline.log.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Decodes frames in both formats, as two clients of one line would, and requires the same of them. */
final class Decoding {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<Integer, Long> n = new HashMap<>();
    private String epoch = "";
    private int width;

    /** A frame's content. */
    JsonNode both(Frame frame) {
        return both(frame.json(), frame.binary());
    }

    JsonNode both(byte[] json, byte[] binary) {
        JsonNode content = tree(json);
        JsonNode decoded = BinaryDecoder.decode(binary, epoch, width, seat -> n.getOrDefault(seat, 0L));
        assertThat(tree(decoded.toString().getBytes(StandardCharsets.UTF_8))).isEqualTo(content);
        follow(content);
        return content;
    }

    /** What is needed to decode the next binary delta. */
    private void follow(JsonNode frame) {
        if (frame.get("kind").textValue().equals("keyframe")) {
            epoch = frame.get("epoch").textValue();
            width = frame.get("width").intValue();
            n.clear();
            frame.get("seats")
                    .forEach(seat ->
                            n.put(seat.get("seat").intValue(), seat.get("n").longValue()));
        }
        frame.path("intents")
                .forEach(intent -> n.put(intent.get(0).intValue(), intent.get(2).longValue()));
        frame.path("joins").forEach(join -> n.put(join.get("seat").intValue(), 0L));
    }

    static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
