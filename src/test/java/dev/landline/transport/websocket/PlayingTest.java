package dev.landline.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.testing.TestHttp;
import dev.landline.testing.TestSocket;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlayingTest {

    private static String room = "";

    private final TestHttp http = TestHttp.here();
    private final URI server = http.server();

    @BeforeEach
    void openRoom() {
        room = room.isEmpty() ? http.createQuietRoom() : room;
    }

    /** The next acknowledgement of the seat's: {@code [seat, heading, n]}. */
    private static JsonNode acknowledgement(TestSocket socket, int seat) {
        while (true) {
            for (JsonNode turned : socket.nextDeltaWith("intents").path("intents")) {
                if (turned.path(0).intValue() == seat && turned.path(2).intValue() > 0) {
                    return turned;
                }
            }
        }
    }

    @Test
    void aDeltaAcknowledgesAnIntentWithItsNumber() {
        JsonNode seated = http.take(room, "Ada");
        int seat = seated.path("seat").intValue();
        try (TestSocket socket =
                TestSocket.playing(server, room, seated.path("token").textValue())) {
            socket.next("delta");
            socket.next("delta");
            socket.turn(1, "up");
            assertThat(acknowledgement(socket, seat)).hasToString("[" + seat + ",0,1]");

            socket.turn(2, "right").turn(3, "down");
            assertThat(acknowledgement(socket, seat)).hasToString("[" + seat + ",1,2]");
            assertThat(acknowledgement(socket, seat)).hasToString("[" + seat + ",2,3]");
        }
    }

    @Test
    void anIntentSentAgainIsAppliedOnce() {
        JsonNode seated = http.take(room, "Bob");
        int seat = seated.path("seat").intValue();
        try (TestSocket socket =
                TestSocket.playing(server, room, seated.path("token").textValue())) {
            socket.next("delta");
            socket.next("delta");
            socket.turn(1, "up").turn(1, "up").turn(1, "left");
            assertThat(acknowledgement(socket, seat).path(2).intValue()).isEqualTo(1);

            socket.turn(1, "left").turn(2, "right");
            assertThat(acknowledgement(socket, seat)).hasToString("[" + seat + ",1,2]");
        }
    }

    @Test
    void aPingIsAnsweredWithTheClock() {
        try (TestSocket socket = TestSocket.watching(server, room)) {
            long seq = socket.next("delta").path("seq").longValue();
            socket.say("{\"kind\":\"ping\",\"t\":1234.5}");
            JsonNode pong = socket.next("pong");

            assertThat(pong.path("t").doubleValue()).isEqualTo(1234.5);
            assertThat(pong.path("seq").longValue()).isGreaterThanOrEqualTo(seq);
            assertThat(pong.path("sinceMs").doubleValue()).isBetween(0.0, 5000.0);
        }
    }

    @Test
    void aSeatMovesToANewLineOfItsClientAndBothGoOn() {
        JsonNode seated = http.take(room, "Cai");
        String hello = "{\"kind\":\"hello\",\"client\":\"%s\",\"token\":\"%s\"}"
                .formatted(TestSocket.newClient(), seated.path("token").textValue());
        try (TestSocket first = TestSocket.open(server, room).say("%s", hello);
                TestSocket second = TestSocket.open(server, room).say("%s", hello)) {
            second.next("delta");
            second.next("delta");
            second.turn(1, "up");
            acknowledgement(second, seated.path("seat").intValue());
            first.turn(2, "right");
            acknowledgement(first, seated.path("seat").intValue());

            assertThat(first.isOpen()).isTrue();
            assertThat(second.isOpen()).isTrue();
        }
    }
}
