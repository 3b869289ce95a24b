package dev.landline.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;

/** A TCP connection on which one can say anything: for clients that do not keep to the rules. */
public final class RawSocket implements AutoCloseable {

    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    /** A frame's first bit: the message ends with it. */
    private static final int FIN = 0x80;

    private static final byte[] MASK = {0x12, 0x34, 0x56, 0x78};

    private final Socket socket = new Socket();

    /** @param receiveBufferBytes 0 for the usual one */
    public RawSocket(URI server, int receiveBufferBytes) {
        try {
            if (receiveBufferBytes > 0) {
                socket.setReceiveBufferSize(receiveBufferBytes);
            }
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), 10_000);
            socket.setSoTimeout(10_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RawSocket(URI server) {
        this(server, 0);
    }

    /** The request for a WebSocket at this path, with further header lines. */
    public static String upgrade(String path, String... headers) {
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return request.append("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n")
                .append(
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: landline.v1.json\r\n\r\n")
                .toString();
    }

    /** Asks for a WebSocket to the room, and waits until it is there. */
    public RawSocket upgraded(String room) {
        send(upgrade(
                "/api/rooms/" + room + "/socket",
                "Host: " + socket.getInetAddress().getHostName()));
        String status = status();
        if (!status.contains(" 101 ")) {
            throw new AssertionError(status);
        }
        return this;
    }

    public RawSocket hello() {
        return text("{\"kind\":\"hello\",\"client\":\"raw-client\"}");
    }

    public RawSocket text(String message) {
        return frame(TEXT, true, true, message.getBytes(UTF_8));
    }

    public RawSocket frame(int opcode, boolean last, boolean masked, byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + 14);
        out.write((last ? FIN : 0) | opcode);
        int mask = masked ? 0x80 : 0;
        if (payload.length < 126) {
            out.write(mask | payload.length);
        } else if (payload.length < 65_536) {
            out.write(mask | 126);
            out.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            out.write(mask | 127);
            out.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        byte[] body = payload.clone();
        for (int i = 0; masked && i < body.length; i++) {
            body[i] ^= MASK[i & 3];
        }
        if (masked) {
            out.writeBytes(MASK);
        }
        out.writeBytes(body);
        return send(out.toByteArray());
    }

    public RawSocket send(String ascii) {
        return send(ascii.getBytes(US_ASCII));
    }

    public RawSocket send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status line of the answer; the headers after it are read too. */
    public String status() {
        String head = "";
        try {
            for (int next = 0; next >= 0 && !head.endsWith("\r\n\r\n"); ) {
                next = socket.getInputStream().read();
                head += (char) next;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return head.lines().findFirst().orElse("");
    }

    /** All that comes until this text has come, the connection ends, or the time is over; as one byte per char. */
    public String readUntil(String text, Duration atMost) {
        StringBuilder read = new StringBuilder();
        long until = System.nanoTime() + atMost.toNanos();
        try {
            socket.setSoTimeout(50);
            byte[] buffer = new byte[65_536];
            while (System.nanoTime() < until && read.indexOf(text) < 0) {
                try {
                    int count = socket.getInputStream().read(buffer);
                    if (count < 0) {
                        return read.append("<end>").toString();
                    }
                    read.append(new String(buffer, 0, count, java.nio.charset.StandardCharsets.ISO_8859_1));
                } catch (SocketTimeoutException e) {
                    // look at the clock again
                }
            }
        } catch (IOException e) {
            return read.append("<end>").toString();
        }
        return read.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
