package dev.landline.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The elements of binary frames, read as docs/protocol.md states them. */
final class BinaryReader {

    private final ByteBuffer bytes;

    BinaryReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    boolean atEnd() {
        return !bytes.hasRemaining();
    }

    int u8() {
        return Byte.toUnsignedInt(bytes.get());
    }

    boolean flag() {
        int value = u8();
        if (value > 1) {
            throw new IllegalStateException("a flag of " + value);
        }
        return value == 1;
    }

    long u32() {
        return Integer.toUnsignedLong(bytes.getInt());
    }

    long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int part = u8();
            value |= (long) (part & 0x7f) << shift;
            if (part < 0x80) {
                return value;
            }
        }
    }

    long zigzag() {
        long value = varint();
        return value % 2 == 0 ? value / 2 : -(value + 1) / 2;
    }

    String str() {
        return StandardCharsets.UTF_8.decode(take((int) varint())).toString();
    }

    private ByteBuffer take(int length) {
        byte[] part = new byte[length];
        bytes.get(part);
        return ByteBuffer.wrap(part);
    }
}
