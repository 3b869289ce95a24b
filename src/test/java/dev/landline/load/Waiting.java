package dev.landline.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.testing.Played;
import dev.landline.testing.TestHttp;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.WebSocketClient;
import java.util.ArrayList;
import java.util.List;

/** Readers without a seat, all on one line, who wait for what comes next in a live room. */
final class Waiting implements AutoCloseable {

    /** A position so far ahead is waited for as if caught up (docs/protocol.md): so long a request is held. */
    private static final double AHEAD_SECONDS = 4.5;

    private final Loop loop;
    private final Tally tally = new Tally();
    private final List<Player> readers = new ArrayList<>();
    private final List<Open> opened = new ArrayList<>();
    private final HttpClient http;
    private final WebSocketClient sockets;
    private final boolean held;

    Waiting(Loop loop, Door door, int tickHz, LoadLine line, int count) {
        this.loop = loop;
        http = door.client(count);
        sockets = door.socketClient();
        held = line == LoadLine.LONG_POLL;
        JsonNode ahead = held ? ahead(door, (long) (AHEAD_SECONDS * tickHz)) : Played.json("{}");
        loop.run(() -> {
            for (int i = 0; i < count; i++) {
                Player reader = new Player(http, null, tickHz, tally);
                if (held) {
                    reader.take(ahead);
                }
                readers.add(reader);
                opened.add(line.open(door, sockets, reader));
            }
        });
    }

    /** A long poll of a room that ticks would not wait: these wait for ticks that are not yet. */
    private static JsonNode ahead(Door door, long ticks) {
        JsonNode frames = Played.json(
                        new TestHttp(door.server()).get(door.path("/frames")).body())
                .path("frames");
        JsonNode newest = frames.get(frames.size() - 1);
        return Played.json("{\"kind\":\"keyframe\",\"epoch\":\"%s\",\"seq\":%d}"
                .formatted(newest.path("epoch").asText(), newest.path("seq").longValue() + ticks));
    }

    /** Whether all follow; of requests that are held, whether none was answered yet. */
    boolean allWait() {
        return loop.ask(() -> tally.faults == 0
                && (held ? tally.frames == 0 : readers.stream().allMatch(Player::started)));
    }

    @Override
    public void close() {
        loop.run(() -> {
            opened.forEach(Open::close);
            http.close();
            sockets.close();
        });
    }
}
