package dev.landline.lab.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One end of a TCP connection in a test's hands. Texts stand for bytes, one a char. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MS = 10_000;

    private final SocketChannel channel;

    Wire(SocketChannel channel) {
        this.channel = channel;
        try {
            channel.socket().setSoTimeout(PATIENCE_MS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Wire to(int port) {
        try {
            return new Wire(SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Wire send(String text) {
        try {
            channel.socket().getOutputStream().write(text.getBytes(ISO_8859_1));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends as much as the system takes at once, and gives how much it was. */
    int sendSome(ByteBuffer bytes) {
        try {
            channel.configureBlocking(false);
            int sent = channel.write(bytes);
            channel.configureBlocking(true);
            return sent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As many bytes as this text has; fewer if the connection ends. */
    String readAsMuchAs(String text) {
        return read(text.length());
    }

    String read(int count) {
        try {
            return new String(channel.socket().getInputStream().readNBytes(count), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A head, up to its empty line. */
    String readHead() {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            String next = read(1);
            if (next.isEmpty()) {
                return head + "<end>";
            }
            head.append(next);
        }
        return head.toString();
    }

    /** Waits for the end of the connection; gives what came before it. */
    String readToEnd() {
        StringBuilder all = new StringBuilder();
        try {
            for (int next = read1(); next >= 0; next = read1()) {
                all.append((char) next);
            }
        } catch (IOException e) {
            all.append("<reset>");
        }
        return all.toString();
    }

    private int read1() throws IOException {
        return channel.socket().getInputStream().read();
    }

    /** How many bytes have come that were not read. */
    int available() {
        try {
            return channel.socket().getInputStream().available();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
