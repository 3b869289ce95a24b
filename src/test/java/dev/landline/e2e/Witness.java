package dev.landline.e2e;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.landline.testing.TestHttp;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a room's own frames say has happened in it since the witness came: read from the server, past all lines. */
final class Witness {

    private final TestHttp http;
    private final String room;
    private final String since;

    Witness(URL server, String room) {
        this.http = TestHttp.to(server);
        this.room = room;
        JsonObject newest = frames("").getLast();
        this.since = newest.get("epoch").getAsString() + ":" + newest.get("seq").getAsLong();
    }

    /** The numbers of a seat's intents in the order in which ticks consumed them; the caretaker's turns are none. */
    List<Integer> consumed(int seat) {
        List<Integer> numbers = new ArrayList<>();
        boolean away = false;
        for (JsonObject delta : frames("?after=" + since)) {
            for (JsonElement change : list(delta, "away")) {
                if (change.getAsJsonArray().get(0).getAsInt() == seat) {
                    away = change.getAsJsonArray().get(1).getAsBoolean();
                }
            }
            for (JsonElement intent : list(delta, "intents")) {
                if (!away && intent.getAsJsonArray().get(0).getAsInt() == seat) {
                    numbers.add(intent.getAsJsonArray().get(2).getAsInt());
                }
            }
        }
        return numbers;
    }

    /** The seats that were away for a while, or still are. */
    Set<Integer> away() {
        Set<Integer> seats = new HashSet<>();
        for (JsonObject delta : frames("?after=" + since)) {
            list(delta, "away")
                    .forEach(change -> seats.add(change.getAsJsonArray().get(0).getAsInt()));
        }
        return seats;
    }

    private List<JsonObject> frames(String after) {
        String body = http.get("/api/rooms/" + room + "/frames" + after).body();
        return JsonParser.parseString(body).getAsJsonObject().getAsJsonArray("frames").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static JsonArray list(JsonObject frame, String name) {
        return frame.has(name) ? frame.getAsJsonArray(name) : new JsonArray();
    }
}
