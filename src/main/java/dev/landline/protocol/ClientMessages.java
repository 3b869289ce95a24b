package dev.landline.protocol;

import static dev.landline.protocol.ProblemException.malformed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.landline.log.Position;
import dev.landline.sim.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what clients say, field by field, so that each fault can be named. */
public final class ClientMessages {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final long MAX_SAFE = (1L << 53) - 1;

    private ClientMessages() {}

    /**
     * Reads a message.
     *
     * @throws ProblemException {@link Problem#MALFORMED}, with a detail that names the field
     */
    public static ClientMessage decode(String text) {
        JsonNode node = parse(text);
        String kind = node.path("kind").asText();
        return switch (kind) {
            case "hello" -> hello(node);
            case "intents" -> new ClientMessage.Intents(intents(node), view(node, LineName.WEBSOCKET));
            case "ping" -> new ClientMessage.Ping(ping(node));
            default -> throw malformed("kind must be hello, intents or ping");
        };
    }

    /**
     * Reads the body of a request with intents.
     *
     * @throws ProblemException {@link Problem#MALFORMED}, with a detail that names the field
     */
    public static PostedIntents decodePosted(String text) {
        JsonNode node = parse(text);
        return new PostedIntents(client(node), intents(node), view(node, null));
    }

    /**
     * Reads the position that a client has reached.
     *
     * @param field what the client calls it
     * @param text null for none
     * @throws ProblemException {@link Problem#MALFORMED}
     */
    public static @Nullable Position position(String field, @Nullable String text) {
        return text == null
                ? null
                : Position.parse(text)
                        .orElseThrow(() -> malformed(field + " must be a position, epoch:seq, like mi8a2k3f:1042"));
    }

    /**
     * Reads the position of a reader of events: its browser's, if that has come back by itself, or the page's.
     *
     * @param after null for none
     * @param lastEventId null or empty for none
     * @throws ProblemException {@link Problem#MALFORMED}
     */
    public static @Nullable Position eventPosition(@Nullable String after, @Nullable String lastEventId) {
        return lastEventId == null || lastEventId.isEmpty()
                ? position("after", after)
                : position("Last-Event-ID", lastEventId);
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw malformed("a message must be one JSON object; this is not JSON");
        }
        throw malformed("a message must be one JSON object");
    }

    private static ClientMessage.Hello hello(JsonNode node) {
        return new ClientMessage.Hello(
                client(node),
                text(node, "token", TOKEN, "a seat token"),
                position("after", node.hasNonNull("after") ? node.path("after").asText() : null));
    }

    private static String client(JsonNode node) {
        String client = text(node, "client", CLIENT, "8 to 64 of A-Z a-z 0-9 _ -");
        if (client == null) {
            throw malformed("client is missing, must be 8 to 64 of A-Z a-z 0-9 _ -");
        }
        return client;
    }

    private static @Nullable String text(JsonNode node, String field, Pattern form, String expected) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || !form.matcher(value.textValue()).matches()) {
            throw malformed(field + " must be " + expected);
        }
        return value.textValue();
    }

    private static List<Intent> intents(JsonNode node) {
        JsonNode list = node.path("intents");
        if (!list.isArray() || list.size() > Limits.MAX_INTENTS_PER_MESSAGE) {
            throw malformed("intents must be a list of at most " + Limits.MAX_INTENTS_PER_MESSAGE);
        }
        List<Intent> intents = new ArrayList<>(list.size());
        for (JsonNode item : list) {
            intents.add(new Intent(
                    (int) whole(item, "n", 1, Integer.MAX_VALUE),
                    item.hasNonNull("at") ? whole(item, "at", 0, MAX_SAFE) : 0,
                    turn(item)));
        }
        return intents;
    }

    private static Heading turn(JsonNode item) {
        return switch (item.path("turn").asText()) {
            case "up" -> Heading.UP;
            case "right" -> Heading.RIGHT;
            case "down" -> Heading.DOWN;
            case "left" -> Heading.LEFT;
            default -> throw malformed("turn must be up, right, down or left");
        };
    }

    /** @param here the line that the message came on; null if that line is not one that brings frames */
    private static ViewReport view(JsonNode node, @Nullable LineName here) {
        return new ViewReport(
                node.hasNonNull("line") ? line(node.path("line").asText()) : here,
                node.hasNonNull("age") ? (int) whole(node, "age", 0, Integer.MAX_VALUE) : null,
                node.hasNonNull("skipped") ? (int) whole(node, "skipped", 0, Integer.MAX_VALUE) : 0);
    }

    private static LineName line(String word) {
        return switch (word) {
            case "poll" -> LineName.POLL;
            case "longpoll" -> LineName.LONGPOLL;
            case "stream" -> LineName.STREAM;
            case "sse" -> LineName.SSE;
            case "websocket" -> LineName.WEBSOCKET;
            default -> throw malformed("line must be poll, longpoll, stream, sse or websocket");
        };
    }

    private static double ping(JsonNode node) {
        JsonNode t = node.path("t");
        if (!t.isNumber() || !Double.isFinite(t.doubleValue())) {
            throw malformed("t must be a number");
        }
        return t.doubleValue();
    }

    private static long whole(JsonNode node, String field, long min, long max) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < min
                || value.longValue() > max) {
            throw malformed(field + " must be a whole number from " + min + " to " + max);
        }
        return value.longValue();
    }
}
