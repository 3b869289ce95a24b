package dev.landline.lab.network;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** Tells where the body of a message ends (RFC 9112, section 6). It keeps no bytes. */
final class Body {

    private static final int MAX_LINE = 8 * 1024;

    /** The line of a chunked body that is being read; null in a body of another kind. */
    private final @Nullable StringBuilder line;

    private long left;
    private boolean inTrailers;
    private boolean ended;

    private Body(long left, @Nullable StringBuilder line) {
        this.left = left;
        this.line = line;
        this.ended = line == null && left == 0;
    }

    static Body none() {
        return new Body(0, null);
    }

    static Body untilClose() {
        return new Body(Long.MAX_VALUE, null);
    }

    /** @throws MalformedException if the head contradicts itself */
    static Body ofRequest(Head request) {
        return told(request, none());
    }

    /** @throws MalformedException if the head contradicts itself */
    static Body ofAnswer(Head answer, boolean toHead) {
        int status = answer.status();
        return toHead || status < 200 || status == 204 || status == 304 ? none() : told(answer, untilClose());
    }

    private static Body told(Head head, Body otherwise) {
        if (head.lists("transfer-encoding", "chunked")) {
            return new Body(0, new StringBuilder());
        }
        return head.field("content-length")
                .map(length -> new Body(number(length, 10), null))
                .orElse(otherwise);
    }

    private static long number(String digits, int radix) {
        try {
            return Long.parseUnsignedLong(digits, radix) & Long.MAX_VALUE;
        } catch (NumberFormatException e) {
            throw new MalformedException("not a length: " + digits);
        }
    }

    /** Looks at the bytes that come next, and tells how many of them belong to the body. */
    int take(Buffer bytes) {
        if (line != null) {
            return chunks(line, bytes);
        }
        int taken = (int) Math.min(left, bytes.length());
        left -= left == Long.MAX_VALUE ? 0 : taken;
        ended = left == 0;
        return taken;
    }

    private int chunks(StringBuilder text, Buffer bytes) {
        int at = 0;
        while (at < bytes.length() && !ended) {
            if (left > 0) {
                int step = (int) Math.min(left, bytes.length() - at);
                left -= step;
                at += step;
                continue;
            }
            byte next = bytes.getByte(at++);
            if (next == '\n') {
                lineEnded(text.toString());
                text.setLength(0);
            } else if (next != '\r') {
                text.append((char) next);
            }
            if (text.length() > MAX_LINE) {
                throw new MalformedException("a chunk's line of more than " + MAX_LINE + " bytes");
            }
        }
        return at;
    }

    /** A chunk's size, the empty line after its bytes, or one of the trailers, which an empty line ends. */
    private void lineEnded(String text) {
        if (text.isEmpty()) {
            ended = inTrailers;
        } else if (!inTrailers) {
            int extension = text.indexOf(';');
            left = number((extension < 0 ? text : text.substring(0, extension)).strip(), 16);
            inTrailers = left == 0;
        }
    }

    boolean ended() {
        return ended;
    }
}
