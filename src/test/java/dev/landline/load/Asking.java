package dev.landline.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.testing.Played;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;

/** Asks for each answer: a poll, or a long poll. */
final class Asking implements Open {

    private static final int LIST_BYTES = "{\"frames\":[]}".length();
    private static final int AFTER_FAILURE_MS = 250;

    private final Door door;
    private final Player player;
    private final String prefer;
    private final int everyMs;
    private boolean closed;

    /**
     * @param prefer how long an answer may wait; empty for not at all
     * @param everyMs the shortest time between two requests
     */
    Asking(Door door, Player player, String prefer, int everyMs) {
        this.door = door;
        this.player = player;
        this.prefer = prefer;
        this.everyMs = everyMs;
        ask();
    }

    private void ask() {
        double askedAt = ServerClock.now();
        RequestOptions request = door.request(HttpMethod.GET, "/frames" + player.after());
        if (!prefer.isEmpty()) {
            request.putHeader("Prefer", prefer);
        }
        player.tally.asked++;
        player.http
                .request(request)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.body().map(body -> take(answer, body)))
                .onComplete(done -> {
                    player.tally.faults += done.succeeded() || closed ? 0 : 1;
                    int pauseMs = done.succeeded() ? everyMs : AFTER_FAILURE_MS;
                    again(pauseMs - (ServerClock.now() - askedAt));
                });
    }

    private void again(double inMs) {
        if (closed) {
            return;
        }
        if (inMs < 1) {
            ask();
        } else {
            door.vertx().setTimer(Math.round(inMs), timer -> again(0));
        }
    }

    private boolean take(HttpClientResponse answer, Buffer body) {
        if (answer.statusCode() == 204) {
            return true;
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + body);
        }
        String json = Zipped.plain(answer, body);
        JsonNode frames = Played.json(json).path("frames");
        int own = json.getBytes(StandardCharsets.UTF_8).length - LIST_BYTES - Math.max(0, frames.size() - 1);
        boolean zipped = answer.getHeader("Content-Encoding") != null;
        player.tally.carried(own, zipped && !frames.isEmpty() ? body.length() : own);
        frames.forEach(player::take);
        return true;
    }

    @Override
    public void close() {
        closed = true;
    }
}
