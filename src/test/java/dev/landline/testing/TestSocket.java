package dev.landline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A well-behaved client's WebSocket. What arrives waits in order until it is asked for. */
public final class TestSocket implements AutoCloseable {

    public static final String JSON = "landline.v1.json";
    public static final String BINARY = "landline.v1.binary";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 10;

    private final WebSocket socket;
    private final BlockingQueue<JsonNode> objects = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> binaries = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    private TestSocket(URI server, String room, @Nullable String subprotocol) {
        URI address = URI.create("ws://" + server.getAuthority() + "/api/rooms/" + room + "/socket");
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder();
        if (subprotocol != null) {
            builder.subprotocols(subprotocol);
        }
        socket = builder.buildAsync(address, new Listener()).join();
    }

    /** Opens a line, in JSON, to a room; says nothing yet. */
    public static TestSocket open(URI server, String room) {
        return new TestSocket(server, room, JSON);
    }

    public static TestSocket open(URI server, String room, @Nullable String subprotocol) {
        return new TestSocket(server, room, subprotocol);
    }

    /** A spectator's line. */
    public static TestSocket watching(URI server, String room) {
        return open(server, room).say("{\"kind\":\"hello\",\"client\":\"%s\"}", newClient());
    }

    /** A player's line. */
    public static TestSocket playing(URI server, String room, String token) {
        return open(server, room).say("{\"kind\":\"hello\",\"client\":\"%s\",\"token\":\"%s\"}", newClient(), token);
    }

    /** The id of a new page load. */
    public static String newClient() {
        return "client-" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 10_000_000_000_000L);
    }

    public @Nullable String subprotocol() {
        return socket.getSubprotocol();
    }

    public TestSocket say(String format, Object... args) {
        socket.sendText(args.length == 0 ? format : format.formatted(args), true)
                .join();
        return this;
    }

    /** Says these one after another, as far as the server listens: it may say bye in the midst of it. */
    public TestSocket sayWhileOpen(List<String> messages) {
        for (String message : messages) {
            try {
                say("%s", message);
            } catch (CompletionException e) {
                if (!socket.isOutputClosed()) {
                    throw e;
                }
                return this;
            }
        }
        return this;
    }

    public TestSocket turn(int n, String way) {
        return say("{\"kind\":\"intents\",\"intents\":[{\"n\":%d,\"turn\":\"%s\"}]}", n, way);
    }

    public TestSocket sayBinary(byte... bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    /** The next JSON object, several of which may share a message. */
    public JsonNode next() {
        return take(objects);
    }

    /** The next JSON object of this kind; those before it are left out. */
    public JsonNode next(String kind) {
        JsonNode next = next();
        while (!next.path("kind").asText().equals(kind)) {
            next = next();
        }
        return next;
    }

    /** The next delta that tells something of this; those before it are left out. */
    public JsonNode nextDeltaWith(String part) {
        JsonNode next = next("delta");
        while (!next.has(part)) {
            next = next("delta");
        }
        return next;
    }

    public byte[] nextBinary() {
        return take(binaries);
    }

    /** The next binary message; empty if the line was closed and there is none. */
    public Optional<byte[]> nextBinaryUnlessClosed() {
        try {
            byte[] next = null;
            while (next == null && (isOpen() || !binaries.isEmpty())) {
                next = binaries.poll(20, TimeUnit.MILLISECONDS);
            }
            return Optional.ofNullable(next);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The code of the bye, after it has been seen to be the close code too. */
    public int bye() {
        int code = next("bye").path("code").intValue();
        if (closeCode() != code) {
            throw new AssertionError("the bye says " + code + " and the close " + closeCode());
        }
        return code;
    }

    /** Waits until the server has closed the line: 1006 if it was cut. */
    public int closeCode() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    /** Cuts the connection without a word. */
    @Override
    public void close() {
        socket.abort();
    }

    private static <T> T take(BlockingQueue<T> queue) {
        try {
            T taken = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (taken == null) {
                throw new AssertionError("nothing came within " + PATIENCE_SECONDS + " s");
            }
            return taken;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();
        private final ByteArrayOutputStream binary = new ByteArrayOutputStream();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                Arrays.stream(text.toString().split("\n")).map(Played::json).forEach(objects::add);
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            byte[] part = new byte[data.remaining()];
            data.get(part);
            binary.writeBytes(part);
            if (last) {
                binaries.add(binary.toByteArray());
                binary.reset();
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
            closed.complete(statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(1006);
        }
    }
}
