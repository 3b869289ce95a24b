package dev.landline.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.protocol.Follower;
import dev.landline.protocol.Problem;
import dev.landline.testing.Played;
import dev.landline.testing.TestHttp;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A line that asks for each answer.
 *
 * @param path below the room
 * @param prefer the Prefer header; empty for none
 * @param answer gives the client what an answer holds
 */
record AskingLine(String path, String prefer, BiConsumer<Follower, JsonNode> answer) implements TestLine {

    static final BiConsumer<Follower, JsonNode> LIST =
            (client, body) -> body.path("frames").forEach(client::take);

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Open open(URI server, String room, @Nullable String after) {
        return new Asking(server.resolve("/api/rooms/" + room + path), after);
    }

    private final class Asking implements Open {

        private final URI address;
        private @Nullable String after;

        Asking(URI address, @Nullable String after) {
            this.address = address;
            this.after = after;
        }

        @Override
        public void read(Follower client) {
            HttpRequest.Builder request = Streams.request(address, after);
            if (!prefer.isEmpty()) {
                request.header("Prefer", prefer);
            }
            HttpResponse<String> response = new TestHttp(address).send(request);
            if (response.statusCode() >= 400) {
                throw new Goodbye(code(response.body()));
            }
            if (response.statusCode() == 200) {
                int before = client.keyframes() + client.deltas();
                answer.accept(client, Played.json(response.body()));
                after = client.keyframes() + client.deltas() > before ? client.position() : after;
            }
        }

        @Override
        public void close() {}
    }

    /** The bye that means the same as a problem document. */
    static int code(String document) {
        String type = Played.json(document).path("type").textValue();
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.type().equals(type))
                .findAny()
                .orElseThrow(() -> new AssertionError(new String(document.getBytes(UTF_8), UTF_8)))
                .code();
    }
}
