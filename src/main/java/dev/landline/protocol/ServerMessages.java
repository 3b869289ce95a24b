package dev.landline.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What the server says besides frames, as JSON text. */
public final class ServerMessages {

    private ServerMessages() {}

    /** The clock: the newest tick, and how many milliseconds ago it was made. */
    public static String pong(double t, long seq, double sinceMs) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", "pong")
                .put("t", t)
                .put("seq", seq)
                .put("sinceMs", Math.round(sinceMs * 10) / 10.0)
                .toString();
    }

    /** A coded goodbye: its code says whether to come back. */
    public static String bye(Problem problem, String reason) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", "bye")
                .put("code", problem.code())
                .put("reason", reason)
                .toString();
    }
}
