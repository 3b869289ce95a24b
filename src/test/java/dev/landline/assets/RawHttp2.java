package dev.landline.assets;

import dev.landline.testing.TestHttp;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;

/** A connection of HTTP/2 in plain text, frame by frame (RFC 9113): for clients that keep to no rules but their own. */
final class RawHttp2 implements AutoCloseable {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PUSH_PROMISE = 5;
    static final int GOAWAY = 7;
    private static final int WINDOW_UPDATE = 8;
    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;
    static final int[] CANCEL = {0, 0, 0, 8};

    /** By HPACK's table: the method, the scheme, the path; then the authority "x". */
    private static final int[] GET_LOBBY = {0x82, 0x86, 0x84, 0x41, 1, 'x'};
    /** The same, but for the path, which stands in clear. */
    private static final byte[] GET = {(byte) 0x82, (byte) 0x86, 0x41, 1, 'x', 0x04};
    /** SETTINGS_ENABLE_PUSH is 0. */
    static final int[] NO_PUSH = {0, 2, 0, 0, 0, 0};

    private static final int HEADER_BYTES = 9;

    record Frame(int type, int flags, int stream, byte[] payload) {

        boolean endsPage(int ofStream) {
            return type == DATA && stream == ofStream && (flags & END_STREAM) != 0;
        }

        /** Of a promise. */
        int promisedStream() {
            return ByteBuffer.wrap(payload).getInt();
        }
    }

    private final Socket socket;
    private final DataInputStream in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param settings two bytes for each name, and four for its value */
    RawHttp2(Duration patience, int... settings) throws IOException {
        URI server = TestHttp.here().server();
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout((int) patience.toMillis());
        in = new DataInputStream(socket.getInputStream());
        out.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        write(SETTINGS, 0, 0, settings);
        write(WINDOW_UPDATE, 0, 0, 0x3f, 0, 0, 0); // or files that nobody reads leave no room for the page
    }

    /** Goes with the next {@link #send}. */
    RawHttp2 write(int type, int flags, int stream, int... payload) {
        ByteBuffer frame = ByteBuffer.allocate(HEADER_BYTES + payload.length)
                .put((byte) 0)
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream);
        for (int one : payload) {
            frame.put((byte) one);
        }
        out.writeBytes(frame.array());
        return this;
    }

    RawHttp2 askForLobby(int stream) {
        return write(HEADERS, END_STREAM | END_HEADERS, stream, GET_LOBBY);
    }

    /** @param path shorter than 127 characters */
    RawHttp2 ask(int stream, String path) {
        byte[] head = ByteBuffer.allocate(GET.length + 1 + path.length())
                .put(GET)
                .put((byte) path.length())
                .put(path.getBytes(StandardCharsets.US_ASCII))
                .array();
        return write(
                HEADERS,
                END_STREAM | END_HEADERS,
                stream,
                IntStream.range(0, head.length).map(at -> head[at]).toArray());
    }

    void send() throws IOException {
        out.writeTo(socket.getOutputStream());
        out.reset();
    }

    Frame next() throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        Frame frame = new Frame(in.readUnsignedByte(), in.readUnsignedByte(), in.readInt(), in.readNBytes(length));
        if (frame.type() == GOAWAY) {
            throw new AssertionError("the server hung up");
        }
        return frame;
    }

    /** Reads until the server hangs up. */
    void drain() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
