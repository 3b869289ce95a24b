package dev.landline.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.testing.TestHttp;
import dev.landline.testing.TestSocket;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HelloTest {

    private static String room = "";

    private final TestHttp http = TestHttp.here();
    private final URI server = http.server();

    @BeforeEach
    void openRoom() {
        room = room.isEmpty() ? http.createQuietRoom() : room;
    }

    @Test
    void inJsonALineBeginsWithAKeyframeAndGoesOnWithOneDeltaATick() {
        try (TestSocket socket = TestSocket.watching(server, room)) {
            assertThat(socket.subprotocol()).isEqualTo(TestSocket.JSON);
            JsonNode frame = socket.next();
            assertThat(frame.path("kind").textValue()).isEqualTo("keyframe");
            for (int i = 0; i < 30; i++) {
                JsonNode next = socket.next();
                assertThat(next.path("kind").textValue()).isEqualTo("delta");
                assertThat(next.path("epoch")).isEqualTo(frame.path("epoch"));
                assertThat(next.path("seq").longValue())
                        .isEqualTo(frame.path("seq").longValue() + 1);
                frame = next;
            }
        }
    }

    @Test
    void inBinaryFramesAreBinaryAfterTheirLengthAndTheRestIsText() {
        try (TestSocket socket = TestSocket.open(server, room, TestSocket.BINARY)) {
            assertThat(socket.subprotocol()).isEqualTo(TestSocket.BINARY);
            socket.say("{\"kind\":\"hello\",\"client\":\"%s\"}", TestSocket.newClient());
            socket.say("{\"kind\":\"ping\",\"t\":7}");
            byte[] start = socket.nextBinary();
            byte[] delta = socket.nextBinary();

            assertThat(typesIn(start)).startsWith(2);
            assertThat(typesIn(delta)).isNotEmpty().containsOnly(1);
            assertThat(socket.next().path("kind").textValue()).isEqualTo("pong");
        }
    }

    /** The first byte of each frame: 1 a delta, 2 a keyframe. After a pause a message may hold several. */
    private static List<Integer> typesIn(byte[] message) {
        List<Integer> types = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(message);
        while (rest.hasRemaining()) {
            int length = 0;
            byte part;
            int shift = 0;
            do {
                part = rest.get();
                length |= (part & 0x7f) << shift;
                shift += 7;
            } while (part < 0);
            types.add((int) rest.get(rest.position()));
            rest.position(rest.position() + length);
        }
        return types;
    }

    @Test
    void aLineResumesAfterAPositionWithNothingSkippedAndNothingTwice() {
        JsonNode last;
        try (TestSocket socket = TestSocket.watching(server, room)) {
            last = socket.next("delta");
        }
        String position = last.path("epoch").textValue() + ":" + last.path("seq");
        try (TestSocket again = TestSocket.open(server, room)) {
            again.say("{\"kind\":\"hello\",\"client\":\"%s\",\"after\":\"%s\"}", TestSocket.newClient(), position);
            for (long i = 1; i <= 10; i++) {
                JsonNode next = again.next();
                assertThat(next.path("kind").textValue()).isEqualTo("delta");
                assertThat(next.path("seq").longValue())
                        .isEqualTo(last.path("seq").longValue() + i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc:5", "zzzzzzzzz:0", "1:999999999"})
    void aPositionOfAnotherTimeIsNoErrorButStartsFromAKeyframe(String position) {
        try (TestSocket socket = TestSocket.open(server, room)) {
            socket.say("{\"kind\":\"hello\",\"client\":\"%s\",\"after\":\"%s\"}", TestSocket.newClient(), position);

            assertThat(socket.next().path("kind").textValue()).isEqualTo("keyframe");
        }
    }

    @Test
    void spectatorsAreCountedWhileTheyWatch() {
        String watched = http.createQuietRoom();
        try (TestSocket one = TestSocket.watching(server, watched);
                TestSocket other = TestSocket.watching(server, watched)) {
            one.next("delta");
            other.next("delta");
            await().until(() -> http.room(watched).path("spectators").intValue() == 2);
        }
        await().until(() -> http.room(watched).path("spectators").intValue() == 0);
    }

    @Test
    void aRoomsCodeMayBeInLowerCase() {
        try (TestSocket socket = TestSocket.watching(server, room.toLowerCase(java.util.Locale.ROOT))) {
            assertThat(socket.next().path("kind").textValue()).isEqualTo("keyframe");
        }
    }
}
