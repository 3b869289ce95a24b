package dev.landline.load;

import dev.landline.testing.Played;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;

/** Posts each turn; the answer is the server's time. */
final class Posting implements Speaking {

    private final Door door;
    private final Player player;
    private final String line;

    Posting(Door door, Player player, String line) {
        this.door = door;
        this.player = player;
        this.line = line;
    }

    @Override
    public void speak() {
        String said = "{\"client\":\"%s\",\"intents\":%s,\"line\":\"%s\",\"age\":%d}"
                .formatted(player.client, player.turn(), line, player.roundedAge());
        player.tally.spoken++;
        player.tally.spokenBytes += said.length();
        double sentAt = ServerClock.now();
        player.http
                .request(door.request(HttpMethod.POST, "/intents")
                        .putHeader("Origin", door.server().toString())
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Authorization", "Bearer " + player.token))
                .compose(request -> request.send(said))
                .compose(answer -> answer.body().map(body -> take(answer, body, sentAt)))
                .onFailure(failure -> player.tally.faults++);
    }

    private boolean take(HttpClientResponse answer, Buffer body, double sentAt) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + body);
        }
        player.pong(sentAt, Played.json(Zipped.plain(answer, body)));
        return true;
    }
}
