package dev.landline.load;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/** When the server made a tick, in ms of this process, as the page works it out: by the quickest of the last answers. */
final class ServerClock {

    private static final int PONGS = 6;

    private record Pong(double rttMs, double zero) {}

    private final double tickMs;
    private final Deque<Pong> pongs = new ArrayDeque<>();

    ServerClock(int tickHz) {
        tickMs = 1000.0 / tickHz;
    }

    void pong(double sentAt, double now, long seq, double sinceMs) {
        double rttMs = now - sentAt;
        pongs.addLast(new Pong(rttMs, now - rttMs / 2 - sinceMs - seq * tickMs));
        if (pongs.size() > PONGS) {
            pongs.removeFirst();
        }
    }

    /** NaN before the first answer. */
    double madeAt(long seq) {
        double zero = pongs.stream()
                .min(Comparator.comparingDouble(Pong::rttMs))
                .map(Pong::zero)
                .orElse(Double.NaN);
        return zero + seq * tickMs;
    }

    static double now() {
        return System.nanoTime() / 1e6;
    }
}
