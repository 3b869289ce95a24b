package dev.landline.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.protocol.Problem;
import dev.landline.room.Room;
import dev.landline.room.Rooms;
import dev.landline.testing.LogCapture;
import dev.landline.testing.Played;
import dev.landline.testing.TestHttp;
import dev.landline.testing.TestSocket;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What clients hear when a room fails and when the server goes down: of a server of its own, for it stays down. */
@QuarkusTest
@TestProfile(DrainTest.OfItsOwn.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DrainTest {

    public static class OfItsOwn implements QuarkusTestProfile {}

    private final URI server = TestHttp.here().server();

    @Inject
    Rooms rooms;

    @Test
    @Order(1)
    void aRoomThatFailsSaysSoAndTheNextVisitorIsInANewOne() {
        Room land = rooms.defaultRoom();
        String epoch = land.log().epoch();
        LogCapture log = LogCapture.start();
        try (log;
                TestSocket socket = TestSocket.watching(server, "LAND")) {
            socket.next("delta");
            AtomicBoolean thrown = new AtomicBoolean();
            land.watch(() -> {
                if (!thrown.getAndSet(true)) {
                    throw new IllegalStateException("planted");
                }
            });
            assertThat(socket.bye()).isEqualTo(4011);
        }
        try (TestSocket again = TestSocket.watching(server, "LAND")) {
            assertThat(again.next().path("epoch").textValue()).isGreaterThan(epoch);
        }
    }

    @Test
    @Order(2)
    void aServerThatGoesDownSaysComeBackToAllWhoAreHereAndWhoCome() {
        try (TestSocket watching = TestSocket.watching(server, "LAND");
                TestSocket silent = TestSocket.open(server, "LAND")) {
            watching.next("delta");
            rooms.drain().join();

            assertThat(watching.bye()).isEqualTo(4003);
            silent.say("{\"kind\":\"hello\",\"client\":\"client-1\"}");
            assertThat(silent.bye()).isEqualTo(4003);
        }
        try (TestSocket late = TestSocket.open(server, "LAND")) {
            assertThat(late.bye()).isEqualTo(4003);
        }
    }

    @Test
    @Order(3)
    void overHttpItIsA503ThatSaysWhenToComeBack() {
        HttpResponse<String> response = TestHttp.here().post("/api/rooms/quick", "");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Played.json(response.body()).path("type").textValue()).isEqualTo(Problem.DRAINING.type());
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
    }
}
