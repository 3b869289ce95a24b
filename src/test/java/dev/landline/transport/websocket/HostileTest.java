package dev.landline.transport.websocket;

import static dev.landline.testing.RawSocket.CONTINUATION;
import static dev.landline.testing.RawSocket.PING;
import static dev.landline.testing.RawSocket.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.landline.log.Position;
import dev.landline.room.Ends;
import dev.landline.room.Room;
import dev.landline.room.Rooms;
import dev.landline.room.Stopped;
import dev.landline.testing.LogCapture;
import dev.landline.testing.ManualTicker;
import dev.landline.testing.RawSocket;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.websockets.next.OpenConnections;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that do not keep to the rules: the room goes on, and nothing of them is left. */
@QuarkusTest
class HostileTest {

    private static final int TICK_HZ = 20;
    private static final long HEAP_MARGIN = 48L << 20;
    private static final Duration SOON = Duration.ofSeconds(8);

    private static String room = "";

    private final TestHttp http = TestHttp.here();
    private final URI server = http.server();

    @Inject
    Rooms rooms;

    @Inject
    OpenConnections connections;

    private LogCapture log;
    private Honest honest;
    private long heapBefore;

    @BeforeEach
    void begin() {
        room = room.isEmpty() ? http.createRoom("{\"size\":\"large\",\"minPlayers\":30,\"tickHz\":20}") : room;
        await().until(() -> connections.stream().findAny().isEmpty());
        heapBefore = usedHeap();
        log = LogCapture.start();
        honest = new Honest(server, room);
    }

    @AfterEach
    void nothingWasNoticedAndNothingIsLeft() {
        try (LogCapture logged = log;
                Honest client = honest) {
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> connections.stream().count() == 1);
            await().until(() -> http.room(room).path("spectators").intValue() == 1);
            client.assertNothingNoticed(TICK_HZ);
            assertThat(logged.atLeast(Level.WARNING)).as(logged.text()).isEmpty();
        }
        await().until(() -> connections.stream().findAny().isEmpty());
        assertThat(usedHeap() - heapBefore).as("growth of the heap").isLessThan(HEAP_MARGIN);
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private RawSocket open() {
        return new RawSocket(server).upgraded(room);
    }

    /** Says the same as fast as it can until the server hangs up, or so often. */
    private static void flood(RawSocket socket, byte[] message, int times) {
        try {
            for (int i = 0; i < times; i++) {
                socket.send(message);
            }
        } catch (UncheckedIOException e) {
            // hung up
        }
    }

    @Test
    void tenThousandRandomMessages() {
        long seed = System.nanoTime();
        System.out.println("HostileTest seed " + seed);
        RandomMessages messages = new RandomMessages(new Random(seed));
        for (int i = 0; i < 100; i++) {
            try (RawSocket socket = open()) {
                if (i % 2 == 0) {
                    socket.hello();
                }
                for (int k = 0; k < 100; k++) {
                    socket.frame(TEXT, true, true, messages.next());
                }
                assertThat(socket.readUntil("\"bye\"", SOON)).contains("\"bye\"");
            } catch (UncheckedIOException e) {
                // hung up
            }
        }
    }

    @Test
    void aFloodUntilItIsLetGoAndThenAgain() {
        byte[] hundred = "\u0089\u0080\u0000\u0000\u0000\u0000".repeat(100).getBytes(StandardCharsets.ISO_8859_1);
        for (int round = 0; round < 3; round++) {
            try (RawSocket socket = open().hello()) {
                for (int i = 0; i < 2000; i++) {
                    socket.text("{\"kind\":\"ping\",\"t\":" + i + "}");
                }
                assertThat(socket.readUntil("4029", SOON)).contains("4029");
                flood(socket, hundred, 100);
            }
        }
    }

    @Test
    void messagesOfMoreThanAMegabyteInOneFrameOrInMany() {
        byte[] large = new byte[1_500_000];
        for (int round = 0; round < 5; round++) {
            try (RawSocket socket = open().hello()) {
                flood(socket.frame(TEXT, false, true, new byte[10]), new byte[0], 1);
                socket.frame(CONTINUATION, true, true, large);
            } catch (UncheckedIOException e) {
                // hung up
            }
            try (RawSocket socket = open().hello()) {
                socket.frame(TEXT, false, true, new byte[60_000]);
                for (int i = 0; i < 25; i++) {
                    socket.frame(CONTINUATION, false, true, new byte[60_000]);
                }
                assertThat(socket.readUntil("\"bye\"", SOON))
                        .as("is not left waiting")
                        .contains("\"bye\"");
            }
        }
    }

    @Test
    void whatIsNoWebSocketMessage() {
        byte[] ping = "{\"kind\":\"ping\",\"t\":1}".getBytes(StandardCharsets.UTF_8);
        byte[] noUtf8 = {(byte) 0xff, (byte) 0xfe, '{', (byte) 0xc0};
        for (int i = 0; i < 20; i++) {
            try (RawSocket invalid = open().hello();
                    RawSocket unmasked = open().hello();
                    RawSocket reserved = open().hello();
                    RawSocket stray = open().hello();
                    RawSocket longPing = open().hello();
                    RawSocket noise = open().hello()) {
                invalid.frame(TEXT, true, true, noUtf8);
                unmasked.frame(TEXT, true, false, ping);
                reserved.frame(5, true, true, ping);
                stray.frame(CONTINUATION, true, true, ping);
                longPing.frame(PING, true, true, new byte[200]);
                noise.send("GET / HTTP/1.1\r\n\r\n");
                for (RawSocket socket : List.of(invalid, unmasked, reserved, stray, longPing, noise)) {
                    assertThat(socket.readUntil("\"bye\"", SOON)).containsAnyOf("\"bye\"", "<end>");
                }
            }
        }
    }

    @Test
    void upgradesThatStopHalfWay() {
        String request = RawSocket.upgrade("/api/rooms/" + room + "/socket", "Host: localhost");
        List<RawSocket> open = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            open.add(new RawSocket(server).send(request.substring(0, 1 + i * (request.length() - 2) / 200)));
        }
        assertThat(http.room(room).path("spectators").intValue()).isLessThanOrEqualTo(1);
        open.forEach(RawSocket::close);
    }

    @Test
    void twoHundredSocketsThatNeverSayHello() {
        List<RawSocket> open = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            open.add(open());
        }
        assertThat(open)
                .allSatisfy(socket -> assertThat(socket.readUntil("4008", SOON)).contains("4008"));
        open.forEach(RawSocket::close);
    }

    @Test
    void aReaderThatNeverReadsIsLetGoThoughItStaysConnected() {
        ManualTicker ticker = new ManualTicker();
        Room busy = Stopped.openBusy(rooms, ticker);
        Position start = Stopped.playBytes(busy, ticker, 200_000);
        try (RawSocket stalled = new RawSocket(server, 2048).upgraded(busy.id())) {
            stalled.text("{\"kind\":\"hello\",\"client\":\"stalled-1\",\"after\":\"" + start + "\"}");
            playUntil(busy, ticker, 1);
            playUntil(busy, ticker, 0);
            assertThat(connections.stream().count()).isEqualTo(2);
        } finally {
            Ends.now(busy, ticker);
        }
    }

    /** Time goes on until so many look on. */
    private static void playUntil(Room room, ManualTicker ticker, int spectators) {
        await().pollInSameThread().atMost(SOON).until(() -> {
            ticker.advance(Duration.ofMillis(100));
            return room.view().spectators() == spectators;
        });
    }
}
