package dev.landline.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.protocol.Follower;
import dev.landline.testing.Played;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** Lines whose answer does not end, read as they come. */
enum Streams implements TestLine {
    STREAM("/frames/stream", "application/x-ndjson") {
        @Override
        void read(DataInputStream in, Follower client) throws IOException {
            take(Played.json(line(in)), client);
        }
    },
    BINARY_STREAM("/frames/stream", "application/octet-stream") {
        @Override
        void read(DataInputStream in, Follower client) throws IOException {
            byte[] frame = new byte[Binary.length(in)];
            in.readFully(frame);
            if (frame[0] == '{') {
                take(Played.json(new String(frame, UTF_8)), client);
            } else {
                client.takeBinary(frame);
            }
        }
    },
    SSE("/frames/events", "text/event-stream") {
        @Override
        void read(DataInputStream in, Follower client) throws IOException {
            String id = "";
            String event = "";
            for (String line = line(in); !line.isEmpty() || event.isEmpty(); line = line(in)) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    JsonNode data = Played.json(line.substring(6));
                    take(data, client);
                    if (!id.equals(client.position())
                            || !event.equals(data.path("kind").asText())) {
                        throw new AssertionError(event + " with the id " + id + " holds " + data);
                    }
                }
            }
        }
    };

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String path;
    final String type;

    Streams(String path, String type) {
        this.path = path;
        this.type = type;
    }

    /** Gives the client the next frame. */
    abstract void read(DataInputStream in, Follower client) throws IOException;

    static HttpRequest.Builder request(URI address, @Nullable String after) {
        return HttpRequest.newBuilder(after == null ? address : URI.create(address + "?after=" + after));
    }

    @Override
    public Open open(URI server, String room, @Nullable String after) {
        try {
            HttpResponse<InputStream> response = CLIENT.send(
                    request(server.resolve("/api/rooms/" + room + path), after)
                            .header("Accept", type)
                            .build(),
                    BodyHandlers.ofInputStream());
            return new Running(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private final class Running implements Open {

        private final HttpResponse<InputStream> response;
        private final DataInputStream in;

        Running(HttpResponse<InputStream> response) {
            this.response = response;
            in = new DataInputStream(response.body());
        }

        @Override
        public void read(Follower client) {
            try {
                if (response.statusCode() != 200) {
                    throw new Goodbye(AskingLine.code(new String(in.readAllBytes(), UTF_8)));
                }
                Streams.this.read(in, client);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Gives the client a frame; throws what is a bye. */
    static void take(JsonNode message, Follower client) {
        if (message.path("kind").asText().equals("bye")) {
            throw new TestLine.Goodbye(message.path("code").intValue());
        }
        client.take(message);
    }

    private static String line(DataInputStream in) throws IOException {
        java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
        for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
            line.write(next);
        }
        return line.toString(UTF_8);
    }
}
