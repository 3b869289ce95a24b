package dev.landline.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.protocol.Limits;
import dev.landline.room.Ends;
import dev.landline.room.Room;
import dev.landline.room.Rooms;
import dev.landline.testing.TestHttp;
import dev.landline.testing.TestSocket;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each bye that a WebSocket can get over a real connection, and that the socket closes with its code. */
@QuarkusTest
class ByesTest {

    private static String room = "";

    private final TestHttp http = TestHttp.here();
    private final URI server = http.server();

    @Inject
    Rooms rooms;

    @BeforeEach
    void openRoom() {
        room = room.isEmpty() ? http.createQuietRoom() : room;
    }

    private int byeAfter(String... messages) {
        try (TestSocket socket = TestSocket.open(server, room)) {
            return socket.sayWhileOpen(List.of(messages)).bye();
        }
    }

    private static String hello() {
        return "{\"kind\":\"hello\",\"client\":\"" + TestSocket.newClient() + "\"}";
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"chat", "landline.v2.json"})
    void withoutASubprotocolOfOursItIsMalformed(@Nullable String subprotocol) {
        try (TestSocket socket = TestSocket.open(server, room, subprotocol)) {
            assertThat(socket.bye()).isEqualTo(4400);
        } catch (CompletionException e) {
            assertThat(e).as("a client may refuse such an answer itself").hasMessageContaining("subprotocol");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZ", "K7Q", "0000", "ABCDEFGHJ", "LAND;x", "LAND%20"})
    void aRoomThatIsNotThereIsUnknown(String code) {
        try (TestSocket socket = TestSocket.open(server, code)) {
            assertThat(socket.bye()).isEqualTo(4404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "null",
                "[]",
                "{}",
                "{\"kind\":\"hullo\"}",
                "{\"kind\":\"hello\"}",
                "{\"kind\":\"hello\",\"client\":\"short\"}",
                "{\"kind\":\"hello\",\"client\":\"has spaces in it\"}",
                "{\"kind\":\"hello\",\"client\":\"client-1\",\"token\":7}",
                "{\"kind\":\"hello\",\"client\":\"client-1\",\"after\":\"yesterday\"}",
                "{\"kind\":\"ping\",\"t\":\"now\"}",
                "{\"kind\":\"ping\",\"t\":1} {}"
            })
    void whatIsNotInTheProtocolIsMalformed(String message) {
        assertThat(byeAfter(message)).isEqualTo(4400);
    }

    @Test
    void aSecondHelloIsMalformed() {
        assertThat(byeAfter(hello(), hello())).isEqualTo(4400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\":\"ping\",\"t\":1}", "{\"kind\":\"intents\",\"intents\":[]}"})
    void anythingBeforeTheHelloIsMalformed(String message) {
        assertThat(byeAfter(message)).isEqualTo(4400);
    }

    @Test
    void aSpectatorsIntentsAreMalformed() {
        assertThat(byeAfter(hello(), "{\"kind\":\"intents\",\"intents\":[]}")).isEqualTo(4400);
    }

    @Test
    void aBinaryMessageIsMalformed() {
        try (TestSocket socket = TestSocket.watching(server, room).sayBinary((byte) 1)) {
            assertThat(socket.bye()).isEqualTo(4400);
        }
    }

    @Test
    void aMessageOf4096BytesIsTakenAndOneMoreIsTooLarge() {
        String ping = "{\"kind\":\"ping\",\"t\":1}";
        try (TestSocket socket = TestSocket.watching(server, room)) {
            socket.say("%s", ping + " ".repeat(Limits.MAX_MESSAGE_BYTES - ping.length()));
            socket.next("pong");
            socket.say("%s", ping + " ".repeat(Limits.MAX_MESSAGE_BYTES - ping.length() + 1));
            assertThat(socket.bye()).isEqualTo(4413);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 500_000})
    void aLargeMessageIsTooLarge(int bytes) {
        assertThat(byeAfter(hello(), "x".repeat(bytes))).isEqualTo(4413);
    }

    @Test
    void bytesAreCountedNotCharacters() {
        assertThat(byeAfter(hello(), "€".repeat(Limits.MAX_MESSAGE_BYTES / 3 + 1)))
                .isEqualTo(4413);
    }

    @Test
    void aTokenThatProvesNothingIsABadToken() {
        assertThat(byeAfter("{\"kind\":\"hello\",\"client\":\"client-1\",\"token\":\"AAAAAAAAAAAAAAAAAAAAAA\"}"))
                .isEqualTo(4401);
    }

    @Test
    void aTokenOfAnotherRoomIsABadToken() {
        String token = http.take("LAND", "Ada").path("token").textValue();
        try (TestSocket socket = TestSocket.playing(server, room, token)) {
            assertThat(socket.bye()).isEqualTo(4401);
        }
        http.delete("/api/rooms/LAND/seats/me", token);
    }

    @Test
    void aSeatThatWasGivenUpIsABadToken() {
        String token = http.take(room, "Ada").path("token").textValue();
        try (TestSocket socket = TestSocket.playing(server, room, token)) {
            socket.next("delta");
            http.delete("/api/rooms/" + room + "/seats/me", token);
            socket.turn(1, "up");
            assertThat(socket.bye()).isEqualTo(4401);
        }
    }

    @Test
    void aSeatThatAnotherClientTakesIsTakenOver() {
        String token = http.take(room, "Ada").path("token").textValue();
        try (TestSocket older = TestSocket.playing(server, room, token)) {
            older.next("delta");
            try (TestSocket newer = TestSocket.playing(server, room, token)) {
                assertThat(older.bye()).isEqualTo(4409);
                newer.next("delta");
                assertThat(newer.isOpen()).isTrue();
            }
        }
    }

    @Test
    void moreThan120MessagesAtOnceAreTooMany() {
        String[] messages = new String[400];
        java.util.Arrays.fill(messages, "{\"kind\":\"ping\",\"t\":1}");
        messages[0] = hello();
        assertThat(byeAfter(messages)).isEqualTo(4029);
    }

    @Test
    void moreThan80IntentsAtOnceAreTooMany() {
        String token = http.take(room, "Ada").path("token").textValue();
        String sixteen = IntStream.rangeClosed(1, 16)
                .mapToObj(n -> "{\"n\":" + n + ",\"turn\":\"up\"}")
                .collect(Collectors.joining(","));
        try (TestSocket socket = TestSocket.playing(server, room, token)) {
            String intents = "{\"kind\":\"intents\",\"intents\":[%s]}".formatted(sixteen);
            assertThat(socket.sayWhileOpen(Collections.nCopies(10, intents)).bye())
                    .isEqualTo(4029);
        }
    }

    @Test
    void aRoomThatEndsSaysSo() {
        Room ending = rooms.find(http.createQuietRoom()).orElseThrow();
        try (TestSocket socket = TestSocket.watching(server, ending.id())) {
            socket.next("delta");
            Ends.now(ending);
            assertThat(socket.bye()).isEqualTo(4410);
        }
    }

    @Test
    void whoSaysNoHelloWithinFiveSecondsIsLetGo() {
        assertThat(byeAfter()).isEqualTo(4008);
    }
}
