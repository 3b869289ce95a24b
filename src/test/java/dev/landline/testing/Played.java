package dev.landline.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.landline.log.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads what the server wrote. */
public final class Played {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Played() {}

    public static JsonNode json(Frame frame) {
        try {
            return MAPPER.readTree(frame.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
