package dev.landline.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The bytes around Server-Sent Events (the HTML standard's event streams). What they hold is one line of JSON. */
public final class EventStream {

    /** After so long without an event a comment says that the line is alive. */
    public static final Duration ALIVE_EVERY = Duration.ofSeconds(15);

    private EventStream() {}

    /** The beginning: the client knows that the line is open, and comes back after a second if it breaks. */
    public static byte[] opening() {
        return "retry: 1000\n\n".getBytes(UTF_8);
    }

    public static byte[] alive() {
        return ": still here\n\n".getBytes(UTF_8);
    }

    /**
     * Writes an event.
     *
     * @param id what the client sends back as {@code Last-Event-ID}; null for none
     * @param json without a line feed
     */
    public static void write(ByteArrayOutputStream out, @Nullable Object id, String event, byte[] json) {
        String head = (id == null ? "" : "id: " + id + "\n") + "event: " + event + "\ndata: ";
        out.writeBytes(head.getBytes(UTF_8));
        out.writeBytes(json);
        out.writeBytes("\n\n".getBytes(UTF_8));
    }

    /** The last event: a coded goodbye. */
    public static byte[] bye(String json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, null, "bye", json.getBytes(UTF_8));
        return out.toByteArray();
    }
}
