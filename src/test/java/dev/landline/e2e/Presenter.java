package dev.landline.e2e;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import dev.landline.testing.TestHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Whoever holds the presenter's key: breaks the network of browsers and reads its ledger. */
final class Presenter {

    private static final List<String> FRAME_LINES = List.of("poll", "longpoll", "stream", "sse", "websocket");

    private static final AtomicInteger GUESTS = new AtomicInteger();

    private final TestHttp http;
    private final String key;

    Presenter(URL server, String key) {
        this.http = TestHttp.to(server);
        this.key = key;
    }

    /** Where the hostile network listens. */
    URL door() {
        int port = JsonParser.parseString(ask("GET", "", ""))
                .getAsJsonObject()
                .get("port")
                .getAsInt();
        try {
            return URI.create("http://localhost:" + port + "/").toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a browser a name by which the network knows it. */
    String name(BrowserContext person, URL door) {
        String name = "guest-" + GUESTS.incrementAndGet();
        person.addCookies(List.of(new Cookie("landline-network", name).setUrl(door.toString())));
        return name;
    }

    /** From now on this browser has these faults, and no others. */
    void breaks(String browser, String faults) {
        ask("PUT", "/browsers/" + browser + "/faults", "{\"faults\":[" + faults + "]}");
    }

    void mends(String browser) {
        ask("DELETE", "/browsers/" + browser + "/faults", "");
    }

    /** The bytes that have come down so far, by line; only of lines that carry frames. */
    Map<String, Long> downBytes(String browser) {
        JsonObject lines = JsonParser.parseString(ask("GET", "/browsers/" + browser, ""))
                .getAsJsonObject()
                .getAsJsonObject("lines");
        Map<String, Long> bytes = new TreeMap<>();
        FRAME_LINES.forEach(line ->
                bytes.put(line, lines.getAsJsonObject(line).get("downBytes").getAsLong()));
        return bytes;
    }

    private String ask(String method, String path, String body) {
        HttpResponse<String> response = http.send(http.request("/api/lab/network" + path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
