package dev.landline.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.testing.Played;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import org.jspecify.annotations.Nullable;

/** A WebSocket, which also carries what the player says. */
final class Calling implements Open, Speaking {

    private final Player player;
    private final Handler<Buffer> binary;
    private @Nullable WebSocket socket;
    private boolean closed;

    Calling(Door door, WebSocketClient client, Player player, String format) {
        this.player = player;
        binary = Answered.frames(player);
        player.tally.asked++;
        client.connect(new WebSocketConnectOptions()
                        .setURI(door.path("/socket"))
                        .addSubProtocol("landline.v1." + format)
                        .setHeaders(door.headers()))
                .onSuccess(this::opened)
                .onFailure(failure -> player.tally.faults++);
    }

    private void opened(WebSocket made) {
        socket = made;
        made.textMessageHandler(text -> text.lines().forEach(this::hear));
        made.binaryMessageHandler(binary);
        made.closeHandler(closing -> player.tally.faults += closed ? 0 : 1);
        String token = player.token == null ? "" : ",\"token\":\"" + player.token + "\"";
        write("{\"kind\":\"hello\",\"client\":\"" + player.client + "\"" + token + "}");
    }

    private void hear(String json) {
        JsonNode message = Played.json(json);
        if (message.path("kind").asText().equals("pong")) {
            player.pong(message.path("t").doubleValue(), message);
            return;
        }
        player.tally.carried(json.length(), json.length());
        player.take(message);
    }

    @Override
    public void speak() {
        String said = "{\"kind\":\"intents\",\"intents\":%s,\"age\":%d}".formatted(player.turn(), player.roundedAge());
        player.tally.spoken++;
        player.tally.spokenBytes += said.length();
        write(said);
        write("{\"kind\":\"ping\",\"t\":" + ServerClock.now() + "}");
    }

    private void write(String message) {
        if (socket != null && !socket.isClosed()) {
            socket.writeTextMessage(message).onFailure(failure -> player.tally.faults += closed ? 0 : 1);
        }
    }

    @Override
    public void close() {
        closed = true;
        if (socket != null) {
            socket.close();
        }
    }
}
