package dev.landline.transport;

import dev.landline.protocol.Follower;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Frames in binary, each after its length. */
final class Binary {

    private Binary() {}

    /** A varint. */
    static int length(DataInputStream in) throws IOException {
        int length = 0;
        for (int shift = 0; ; shift += 7) {
            int part = in.readUnsignedByte();
            length |= (part & 0x7f) << shift;
            if (part < 0x80) {
                return length;
            }
        }
    }

    static void takeAll(byte[] message, Follower client) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(message));
        try {
            while (in.available() > 0) {
                byte[] frame = new byte[length(in)];
                in.readFully(frame);
                client.takeBinary(frame);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
