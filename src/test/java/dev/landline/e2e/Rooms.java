package dev.landline.e2e;

import dev.landline.testing.TestHttp;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes rooms for tests by the server's own interface. */
final class Rooms {

    private static final Pattern ID = Pattern.compile("\"id\":\"(\\w+)\"");

    private final TestHttp http;

    Rooms(URL server) {
        this.http = TestHttp.to(server);
    }

    /** A small arena without bots, whose homes are always in the same places. */
    String quiet() {
        return create("{\"size\":\"small\",\"minPlayers\":0,\"seed\":7,\"roundSeconds\":600}");
    }

    /** Makes a room; the body is as POST /api/rooms takes it. */
    String create(String body) {
        String answer = post("/api/rooms", body);
        Matcher id = ID.matcher(answer);
        if (!id.find()) {
            throw new IllegalStateException("a room without an id: " + answer);
        }
        return id.group(1);
    }

    /** Somebody sits down, and says nothing more. */
    void takeSeat(String room) {
        post("/api/rooms/" + room + "/seats", "{}");
    }

    private String post(String path, String body) {
        HttpResponse<String> response = http.post(path, body);
        if (response.statusCode() != 201) {
            throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
