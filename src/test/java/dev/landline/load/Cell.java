package dev.landline.load;

import dev.landline.testing.Played;
import io.vertx.core.CompositeFuture;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocketClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Players in one room, all on one line, each of whom takes a turn every so often. */
final class Cell implements AutoCloseable {

    /** As often as the page speaks at least. */
    static final int SPEAK_MS = 800;

    private static final int SAMPLE_MS = 10;

    private final Loop loop;
    private final Door door;
    private final int speakMs;
    private final @Nullable LoadLine line;
    private final List<Player> players;
    private final Tally tally = new Tally();
    private final WebSocketClient sockets;
    private final List<HttpClient> clients = new ArrayList<>();
    private final List<Open> opened = new ArrayList<>();
    private final List<Long> timers = new ArrayList<>();

    /** @param line null for players who only speak, and read nothing */
    Cell(Loop loop, Door door, int tickHz, int speakMs, @Nullable LoadLine line, int count) {
        this.loop = loop;
        this.door = door;
        this.line = line;
        this.speakMs = speakMs;
        sockets = door.socketClient();
        players = loop.await(() -> Future.join(IntStream.range(0, count)
                        .mapToObj(i -> sit(door.client(Door.BROWSER_CONNECTIONS), tickHz))
                        .toList())
                .map(CompositeFuture::<Player>list));
        loop.run(this::start);
    }

    private Future<Player> sit(HttpClient http, int tickHz) {
        clients.add(http);
        return http.request(door.request(HttpMethod.POST, "/seats").putHeader("Content-Type", "application/json"))
                .compose(request -> request.send("{}"))
                .compose(answer -> answer.body().map(body -> Played.json(Zipped.plain(answer, body))))
                .map(seat -> new Player(http, seat.path("token").asText(), tickHz, tally));
    }

    private Future<HttpClientResponse> leave(Player player) {
        return player.http
                .request(door.request(HttpMethod.DELETE, "/seats/me")
                        .putHeader("Authorization", "Bearer " + player.token))
                .compose(HttpClientRequest::send);
    }

    /** One player after the other, so that their requests and turns are spread evenly over time. */
    private void start() {
        for (int i = 0; i < players.size(); i++) {
            Player player = players.get(i);
            door.vertx().setTimer(1 + (long) i * speakMs / players.size(), timer -> start(player));
        }
        timers.add(door.vertx()
                .setPeriodic(
                        SAMPLE_MS,
                        timer -> players.forEach(player -> {
                            double age = player.ageMs();
                            if (!Double.isNaN(age)) {
                                tally.ages.add(age);
                            }
                        })));
    }

    private void start(Player player) {
        Speaking speaking = new Posting(door, player, line == null ? "" : line.wire);
        if (line != null) {
            Open open = line.open(door, sockets, player);
            opened.add(open);
            speaking = open instanceof Speaking call ? call : speaking;
        }
        Speaking way = speaking;
        timers.add(door.vertx().setPeriodic(speakMs, timer -> way.speak()));
    }

    /** Begins to count anew. */
    void clear() {
        loop.run(tally::clear);
    }

    /** What was counted since. Whoever got nothing at all is a fault too. */
    Counted counted() {
        return loop.ask(() -> Counted.of(
                tally,
                line == null
                        ? 0
                        : players.stream().filter(player -> !player.started()).count()));
    }

    @Override
    public void close() {
        loop.run(() -> {
            timers.forEach(door.vertx()::cancelTimer);
            opened.forEach(Open::close);
        });
        loop.await(() -> Future.join(players.stream().map(this::leave).toList()));
        loop.run(() -> {
            clients.forEach(HttpClient::close);
            sockets.close();
        });
    }
}
