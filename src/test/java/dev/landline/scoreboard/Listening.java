package dev.landline.scoreboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.testing.Played;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reader of a scoreboard's events who takes them when asked. */
final class Listening {

    private static final Pattern EVENT = Pattern.compile("id: ([^\n]*)\nevent: ([a-z]+)\ndata: ([^\n\r]*)\n\n");
    private static final String ALIVE = ": still here\n\n";

    private final BoardCursor cursor;

    record Event(long n, String type, JsonNode data) {}

    Listening(BoardCursor cursor) {
        this.cursor = cursor;
    }

    /** The bytes of all that is new; null for nothing. */
    byte @Nullable [] take() {
        byte[] bytes = cursor.peek();
        if (bytes != null) {
            cursor.pass();
        }
        return bytes;
    }

    /** All events that are new. */
    List<Event> events() {
        byte[] bytes = take();
        return bytes == null ? List.of() : parse(new String(bytes, UTF_8));
    }

    List<Event> happenings() {
        return events().stream()
                .filter(event -> event.type().equals("happening"))
                .toList();
    }

    /** @throws AssertionError if there is anything but events and comments */
    static List<Event> parse(String text) {
        List<Event> events = new ArrayList<>();
        Matcher matcher = EVENT.matcher(text.replace(ALIVE, ""));
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() != end) {
                break;
            }
            end = matcher.end();
            long n = Long.parseLong(matcher.group(1).split(":")[1]);
            events.add(new Event(n, matcher.group(2), Played.json(matcher.group(3))));
        }
        if (end != text.replace(ALIVE, "").length()) {
            throw new AssertionError("not events: " + text);
        }
        return events;
    }
}
