package dev.landline.load;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.parsetools.RecordParser;
import java.util.ArrayList;
import java.util.List;

/** Readers of one scoreboard, each on a connection of its own, and one player whose posts tell the server's time. */
final class Spectators implements AutoCloseable {

    /** So many connections at once, so often: more would only wait at the server's door. */
    private static final int AT_ONCE = 50;

    private static final int OPENING_MS = 20;
    private static final String SEQ = "\"seq\":";

    private final Loop loop;
    private final Door door;
    private final Tally tally = new Tally();
    private final HttpClient http;
    private final Player clock;
    private final List<Open> opened = new ArrayList<>();
    private final List<Long> timers = new ArrayList<>();
    private final int count;
    private int following;

    /** @param token of a seat in the room */
    Spectators(Loop loop, Door door, int tickHz, String token, int count) {
        this.loop = loop;
        this.door = door;
        this.count = count;
        http = door.client(count + 1);
        clock = new Player(http, token, tickHz, tally);
        Posting posting = new Posting(door, clock, "sse");
        loop.run(() -> {
            timers.add(door.vertx().setPeriodic(1, Cell.SPEAK_MS, timer -> posting.speak()));
            timers.add(door.vertx().setPeriodic(1, OPENING_MS, timer -> openSome()));
        });
    }

    private void openSome() {
        for (int i = 0; i < AT_ONCE && opened.size() < count; i++) {
            Player reader = new Player(http, null, 1, tally);
            opened.add(new Answered(door, reader, "/scoreboard/events", "text/event-stream", this::events));
        }
    }

    /** Reads of each event no more than when it was made: all this is on the measuring side. */
    private Handler<Buffer> events(Player reader) {
        boolean[] started = new boolean[1];
        return RecordParser.newDelimited("\n\n", event -> {
            String text = event.toString();
            int seq = text.indexOf(SEQ);
            if (seq < 0) {
                return; // the first words, or a comment
            }
            if (!started[0]) {
                started[0] = true;
                following++;
                return; // as old as the standings were when it came
            }
            tally.frames++;
            tally.carried(text.length(), text.length());
            int end = text.indexOf(',', seq);
            double delay = clock.delayMs(Long.parseLong(text.substring(seq + SEQ.length(), end)));
            if (!Double.isNaN(delay)) {
                tally.delays.add(delay);
            }
        });
    }

    boolean allFollow() {
        return loop.ask(() -> following == count);
    }

    void clear() {
        loop.run(tally::clear);
    }

    Counted counted() {
        return loop.ask(() -> Counted.of(tally, count - following));
    }

    @Override
    public void close() {
        loop.run(() -> {
            timers.forEach(door.vertx()::cancelTimer);
            opened.forEach(Open::close);
            http.close();
        });
    }
}
