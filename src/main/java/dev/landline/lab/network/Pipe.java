package dev.landline.lab.network;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** One direction of a connection: bytes that wait, in order, for their time. Times are in nanoseconds. */
final class Pipe {

    static final long NEVER = Long.MAX_VALUE;

    /** As much as a socket holds. */
    static final int SOCKET_BYTES = 64 * 1024;

    private record Piece(Buffer bytes, long due) {}

    private final int fullBytes;
    private final Queue<Piece> pieces = new ArrayDeque<>();
    private long bytes;
    private long lastDue = Long.MIN_VALUE;

    /** @param fullBytes from here on nobody reads on */
    Pipe(int fullBytes) {
        this.fullBytes = fullBytes;
    }

    /** Whatever is put in later comes out later, also if its time is earlier. */
    void add(Buffer more, long due) {
        if (more.length() > 0) {
            lastDue = pieces.isEmpty() ? due : Math.max(lastDue, due);
            pieces.add(new Piece(more, lastDue));
            bytes += more.length();
        }
    }

    /** When the first bytes are due; {@link #NEVER} if there are none. */
    long due() {
        Piece first = pieces.peek();
        return first == null ? NEVER : first.due();
    }

    /** The first bytes, due or not. */
    Buffer take() {
        Piece first = pieces.remove();
        bytes -= first.bytes().length();
        return first.bytes();
    }

    /** Empties it. */
    List<Buffer> takeAll() {
        List<Buffer> all = pieces.stream().map(Piece::bytes).toList();
        pieces.clear();
        bytes = 0;
        return all;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    long bytes() {
        return bytes;
    }

    boolean isFull() {
        return bytes >= fullBytes;
    }
}
