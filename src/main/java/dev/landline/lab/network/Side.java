package dev.landline.lab.network;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.NetSocketInternal;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One of the two sides that a connection joins: what has come from it, and what waits to go to it. */
final class Side {

    final Unread unread = new Unread();
    final Pipe waiting;

    private @Nullable NetSocket socket;
    private boolean gone;

    /** @param fullBytes when so much waits to go to it, nobody reads on */
    Side(int fullBytes) {
        waiting = new Pipe(fullBytes);
    }

    /** @param turn what is done whenever something has happened here */
    void attach(NetSocket to, Runnable turn) {
        socket = to;
        to.exceptionHandler(failure -> {}); // its end follows
        to.drainHandler(drained -> turn.run());
        to.endHandler(end -> {
            gone = true;
            turn.run();
        });
        to.handler(bytes -> {
            unread.add(bytes);
            turn.run();
        });
    }

    boolean isAttached() {
        return socket != null;
    }

    /** Whether it has closed its connection, or never had one and will not. */
    boolean isGone() {
        return gone;
    }

    void setGone() {
        gone = true;
    }

    /** Sends what is due, as far as it is taken. {@code written} is told of each number of bytes that the system has taken. */
    void pump(long now, IntConsumer written) {
        while (socket != null && waiting.due() <= now && !socket.writeQueueFull()) {
            Buffer bytes = waiting.take();
            socket.write(bytes).onSuccess(done -> written.accept(bytes.length()));
        }
    }

    /** Reads on, or lets TCP hold the other end back. */
    void read(boolean on) {
        if (socket == null) {
            return;
        }
        // pause() would let sixteen more pieces come first, a megabyte for each connection that nobody reads from.
        ((NetSocketInternal) socket).channelHandlerContext().channel().config().setAutoRead(on);
    }

    void close() {
        if (socket != null) {
            socket.close();
        }
    }
}
