package dev.landline.load;

import dev.landline.testing.Played;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.parsetools.RecordParser;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks once, and reads an answer that does not end: a stream, or SSE. */
final class Answered implements Open {

    private static final String DATA = "\ndata: ";

    private final Player player;
    private @Nullable HttpClientRequest request;
    private boolean closed;

    /** @param reading makes what takes the answer's bytes apart */
    Answered(Door door, Player player, String below, String accept, Function<Player, Handler<Buffer>> reading) {
        this.player = player;
        player.tally.asked++;
        player.http
                .request(door.request(HttpMethod.GET, below + player.after()).putHeader("Accept", accept))
                .compose(made -> {
                    request = made;
                    return made.send();
                })
                .onSuccess(answer -> read(answer, reading.apply(player)))
                .onFailure(failure -> broken());
    }

    private void read(HttpClientResponse answer, Handler<Buffer> reading) {
        answer.handler(reading).endHandler(end -> broken()).exceptionHandler(failure -> broken());
    }

    private void broken() {
        player.tally.faults += closed ? 0 : 1;
        closed = true;
    }

    static Handler<Buffer> lines(Player player) {
        return RecordParser.newDelimited("\n", line -> {
            player.tally.carried(line.length(), line.length());
            player.take(Played.json(line.toString()));
        });
    }

    static Handler<Buffer> frames(Player player) {
        return new Prefixed(frame -> {
            player.tally.carried(frame.length(), frame.length());
            player.takeBinary(frame);
        });
    }

    static Handler<Buffer> events(Player player) {
        return RecordParser.newDelimited("\n\n", event -> {
            String text = event.toString();
            int data = text.indexOf(DATA);
            if (data >= 0) { // not the first words, nor a comment
                String json = text.substring(data + DATA.length());
                player.tally.carried(json.length(), json.length());
                player.take(Played.json(json));
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        if (request != null) {
            request.reset();
        }
    }
}
