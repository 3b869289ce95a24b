package dev.landline.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One reader: what has come so far, and when. Frames are decoded as far as their number, not applied. */
final class Player {

    private static final String[] SQUARE = {"right", "down", "left", "up"};
    private static final int DELTA = 1;

    final HttpClient http;

    /** Null for a spectator. */
    final @Nullable String token;

    final String client = "load-" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L);
    final Tally tally;
    private final ServerClock clock;
    private String epoch = "";
    private long newest = -1;
    private int turns;

    Player(HttpClient http, @Nullable String token, int tickHz, Tally tally) {
        this.http = http;
        this.token = token;
        this.tally = tally;
        clock = new ServerClock(tickHz);
    }

    void take(JsonNode frame) {
        if (frame.path("kind").asText().equals("bye")) {
            tally.faults++;
            return;
        }
        epoch = frame.path("epoch").asText();
        arrived(frame.path("seq").longValue(), frame.path("kind").asText().equals("delta"));
    }

    void takeBinary(Buffer frame) {
        boolean delta = frame.getByte(0) == DELTA;
        int at = delta ? 1 : 2 + frame.getByte(1);
        long seq = 0;
        for (int shift = 0, part = 0x80; part >= 0x80; shift += 7) {
            part = frame.getUnsignedByte(at++);
            seq |= (part & 0x7fL) << shift;
        }
        arrived(seq, delta);
    }

    private void arrived(long seq, boolean delta) {
        if (delta) {
            tally.frames++;
            tally.faults += seq == newest + 1 ? 0 : 1;
            double delay = delayMs(seq);
            if (!Double.isNaN(delay)) {
                tally.delays.add(delay);
            }
        }
        newest = seq;
    }

    /** How long ago the server made this tick; NaN while its time is not known. */
    double delayMs(long seq) {
        return ServerClock.now() - clock.madeAt(seq);
    }

    void pong(double sentAt, JsonNode answer) {
        clock.pong(
                sentAt,
                ServerClock.now(),
                answer.path("seq").longValue(),
                answer.path("sinceMs").doubleValue());
    }

    boolean started() {
        return newest >= 0;
    }

    /** Where this reader is; empty before the first frame. */
    String after() {
        return newest < 0 ? "" : "?after=" + epoch + ":" + newest;
    }

    /** How far the newest frame is behind the server's time, in ms. */
    double ageMs() {
        return newest < 0 ? Double.NaN : ServerClock.now() - clock.madeAt(newest);
    }

    /** The next turn of a walk in squares, as the list of a message. */
    String turn() {
        return "[{\"n\":%d,\"at\":0,\"turn\":\"%s\"}]".formatted(turns + 1, SQUARE[turns++ % SQUARE.length]);
    }

    /** As the page rounds it. */
    long roundedAge() {
        double age = ageMs();
        return Double.isNaN(age) ? 0 : Math.max(0, Math.round(age));
    }
}
