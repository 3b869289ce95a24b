package dev.landline.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the server says besides frames, as JSON text. */
public final class ServerMessages {

    private ServerMessages() {}

    /** The answer to a ping. */
    public static String pong(double t, long seq, double sinceMs) {
        ObjectNode pong =
                JsonNodeFactory.instance.objectNode().put("kind", "pong").put("t", t);
        return tell(pong, seq, sinceMs).toString();
    }

    /** The clock: the newest tick, and how many milliseconds ago it was made. */
    public static String clock(long seq, double sinceMs) {
        return tell(JsonNodeFactory.instance.objectNode(), seq, sinceMs).toString();
    }

    private static ObjectNode tell(ObjectNode message, long seq, double sinceMs) {
        return message.put("seq", seq).put("sinceMs", Math.round(sinceMs * 10) / 10.0);
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
