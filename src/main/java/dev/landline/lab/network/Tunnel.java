package dev.landline.lab.network;

import io.vertx.core.Future;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A TCP connection to a server that seems to be far away: every byte, and the end, comes half a round trip later, in each
 * direction. It looks into nothing, so TLS passes through as it is.
 *
 * <p>The system shakes hands with a client before anybody here is asked. On a long way that takes a round trip, in which nothing
 * can be sent: so what comes in the first round trip counts as sent at its end.
 *
 * <p>Nothing is sent once one side has ended: TLS and HTTP know no connection that is open in one direction alone.
 */
public final class Tunnel {

    /**
     * From here on nobody reads on. As much as travels at once: the 64 KB of a socket, at 150 ms one way, would let through no
     * more than 430 KB a second, and one would see the bandwidth where the delay is to be seen.
     */
    private static final int FULL_BYTES = 1 << 20;

    private final Side client = new Side(FULL_BYTES);
    private final Side server = new Side(FULL_BYTES);
    private final Way up = new Way(client, server);
    private final Way down = new Way(server, client);
    private final long oneWay;
    private final long shakenAt;
    private final Timers timers;
    private final BooleanSupplier crowded;
    private final Runnable onClose;
    private boolean closed;
    private Runnable cancelTimer = () -> {};

    /**
     * @param crowded whether so much is held in all that here nothing more is read while something waits
     * @param onClose is run once, when the connections of both sides are closed
     */
    public Tunnel(Duration roundTrip, Timers timers, BooleanSupplier crowded, Runnable onClose) {
        this.oneWay = roundTrip.toNanos() / 2;
        this.shakenAt = timers.nanoTime() + roundTrip.toNanos();
        this.timers = timers;
        this.crowded = crowded;
        this.onClose = onClose;
    }

    /** Begins, at once after the client has connected; the server may still be on its way. */
    public void open(NetSocket from, Future<NetSocket> to) {
        client.attach(from, this::turn);
        to.onComplete(connected -> {
            if (connected.failed()) {
                close();
            } else if (closed) {
                connected.result().close();
            } else {
                server.attach(connected.result(), this::turn);
                turn();
            }
        });
    }

    /** One direction. */
    private final class Way {

        private final Side from;
        private final Side to;
        private long endsAt = Pipe.NEVER;

        Way(Side from, Side to) {
            this.from = from;
            this.to = to;
        }

        void bring(long now) {
            long due = Math.max(now, shakenAt) + oneWay;
            to.waiting.add(from.unread.take(from.unread.length()), due);
            if (from.isGone() && endsAt == Pipe.NEVER) {
                endsAt = due;
            }
            to.pump(now, count -> {});
            // Where nothing waits, nothing would ever have it read on.
            from.read(to.waiting.isEmpty() || !(to.waiting.isFull() || crowded.getAsBoolean()));
        }

        boolean hasEnded(long now) {
            return endsAt <= now && to.waiting.isEmpty();
        }

        /** What is due already waits for the other side, not for the time. */
        long next(long now) {
            long due = to.waiting.due();
            return Math.min(due > now ? due : Pipe.NEVER, endsAt > now ? endsAt : Pipe.NEVER);
        }
    }

    /** Brings everything as far as the time and the other side allow. */
    private void turn() {
        if (closed) {
            return;
        }
        long now = timers.nanoTime();
        up.bring(now);
        down.bring(now);
        if (up.hasEnded(now) || down.hasEnded(now)) {
            close();
            return;
        }
        cancelTimer.run();
        long next = Math.min(up.next(now), down.next(now));
        cancelTimer = next == Pipe.NEVER ? () -> {} : timers.runAfter(next - now, this::turn);
    }

    /** For tests: whether an end is on its way. */
    boolean isEnding() {
        return up.endsAt != Pipe.NEVER || down.endsAt != Pipe.NEVER;
    }

    /** How many bytes wait in it, in both directions together. */
    public long onTheWay() {
        return client.waiting.bytes() + server.waiting.bytes();
    }

    /** Ends both connections at once; what is on its way is lost. */
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        cancelTimer.run();
        client.close();
        server.close();
        onClose.run();
    }
}
