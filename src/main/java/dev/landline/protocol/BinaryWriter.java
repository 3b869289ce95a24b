package dev.landline.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The elements of binary frames, into a growing array. */
final class BinaryWriter {

    private byte[] bytes = new byte[128];
    private int length;

    BinaryWriter u8(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    /** Four bytes, big endian. */
    BinaryWriter u32(int value) {
        return u8(value >>> 24).u8(value >>> 16).u8(value >>> 8).u8(value);
    }

    /** Unsigned LEB128. */
    BinaryWriter varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            u8((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        return u8((int) rest);
    }

    /** A varint whose lowest bit is the sign, so that small negative numbers are short too. */
    BinaryWriter zigzag(int value) {
        return varint(Integer.toUnsignedLong(value << 1 ^ value >> 31));
    }

    BinaryWriter str(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return varint(utf8.length).bytes(utf8);
    }

    BinaryWriter bytes(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }
}
