package dev.landline.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.testing.Played;
import dev.landline.testing.TestHttp;
import java.net.URI;

/**
 * What went over the wire for one browser, counted by the hostile network in front of the server: all bytes of HTTP and
 * WebSocket. The cookie that tells the browser is left out: only this counting brings it.
 *
 * @param port the network's
 * @param key the presenter's
 * @param browser 4 to 32 letters and digits
 */
record Ledger(TestHttp server, int port, String key, String browser) {

    record Bytes(long up, long down) {

        Bytes minus(Bytes before) {
            return new Bytes(up - before.up, down - before.down);
        }
    }

    static Ledger of(TestHttp server, String key, String browser) {
        return new Ledger(server, get(server, key, "").path("port").intValue(), key, browser);
    }

    String cookie() {
        return "landline-network=" + browser;
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** On the line and for the intents beside it. */
    Bytes read(LoadLine line) {
        JsonNode lines = get(server, key, "/browsers/" + browser).path("lines");
        Bytes listened = bytes(lines.path(line.wire));
        Bytes spoken = bytes(lines.path("intents"));
        return new Bytes(listened.up + spoken.up, listened.down + spoken.down);
    }

    private Bytes bytes(JsonNode entry) {
        long cookies = entry.path("requests").longValue() * ("Cookie: " + cookie() + "\r\n").length();
        return new Bytes(
                entry.path("upBytes").longValue() - cookies,
                entry.path("downBytes").longValue());
    }

    private static JsonNode get(TestHttp server, String key, String below) {
        return Played.json(
                server.send(server.request("/api/lab/network" + below).header("Authorization", "Bearer " + key))
                        .body());
    }
}
