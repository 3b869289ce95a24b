package dev.landline.lab.network;

import io.vertx.core.buffer.Buffer;

/** Bytes that have come and that nobody has looked at. */
final class Unread {

    private Buffer bytes = Buffer.buffer();

    void add(Buffer more) {
        bytes = bytes.length() == 0
                ? more
                : Buffer.buffer(bytes.length() + more.length())
                        .appendBuffer(bytes)
                        .appendBuffer(more);
    }

    Buffer peek() {
        return bytes;
    }

    Buffer take(int count) {
        Buffer taken = bytes.slice(0, count);
        bytes = bytes.slice(count, bytes.length());
        return taken;
    }

    boolean isEmpty() {
        return bytes.length() == 0;
    }

    int length() {
        return bytes.length();
    }
}
