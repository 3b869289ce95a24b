package dev.landline.load;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;

/** Takes bytes as they come, and gives on each frame of which the length, a varint, goes before. */
final class Prefixed implements Handler<Buffer> {

    private final Handler<Buffer> frames;
    private Buffer pending = Buffer.buffer();

    Prefixed(Handler<Buffer> frames) {
        this.frames = frames;
    }

    @Override
    public void handle(Buffer bytes) {
        pending.appendBuffer(bytes);
        int at = 0;
        for (int next = give(at); next > at; next = give(at)) {
            at = next;
        }
        pending = pending.getBuffer(at, pending.length());
    }

    /** Gives on the frame that begins here, and tells where the next one does; the same place if this one is not whole yet. */
    private int give(int from) {
        int length = 0;
        for (int at = from, shift = 0; at < pending.length(); shift += 7) {
            int part = pending.getUnsignedByte(at++);
            length |= (part & 0x7f) << shift;
            if (part < 0x80) {
                if (at + length > pending.length()) {
                    return from;
                }
                frames.handle(pending.getBuffer(at, at + length));
                return at + length;
            }
        }
        return from;
    }
}
