package dev.landline.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.landline.delivery.Delivery;
import dev.landline.log.Position;
import dev.landline.protocol.Follower;
import dev.landline.protocol.Problem;
import dev.landline.room.Ends;
import dev.landline.room.Room;
import dev.landline.room.Rooms;
import dev.landline.room.Stopped;
import dev.landline.testing.ManualTicker;
import dev.landline.testing.RawSocket;
import dev.landline.testing.TestHttp;
import dev.landline.transport.TestLine.Open;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What readers over HTTP cost while they wait, stand still, or are gone. */
@QuarkusTest
class WaitingReadersTest {

    private static final int READERS = 1000;
    private static final Duration SOON = Duration.ofSeconds(8);
    /** What else runs in this process may open and close a few files and threads meanwhile. */
    private static final int A_FEW = 20;

    private final URI server = TestHttp.here().server();
    private final ManualTicker ticker = new ManualTicker();

    @Inject
    Rooms rooms;

    @Inject
    Delivery delivery;

    private RawSocket get(Room room, String path, String header) {
        return new RawSocket(server, 2048)
                .send("GET /api/rooms/" + room.id() + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n");
    }

    @Test
    void readersThatWaitHoldNoThreadAndAreAllWokenByATick() {
        Room stopped = Stopped.open(rooms, ticker);
        ticker.advance(Duration.ofSeconds(1));
        String after =
                "?after=" + new Position(stopped.log().epoch(), stopped.log().newest());
        int threads = threads();
        long connections = connections();
        List<RawSocket> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(get(stopped, "/frames" + after, "Prefer: wait=30"));
            readers.add(get(stopped, "/frames/events" + after, "Accept: text/event-stream"));
        }
        await().atMost(SOON).until(() -> delivery.readers(stopped) == 2 * READERS);
        assertThat(connections() - connections)
                .as("both ends of each connection")
                .isGreaterThanOrEqualTo(2 * 2 * READERS);
        assertThat(threads() - threads)
                .as("threads for %d readers", 2 * READERS)
                .isLessThan(A_FEW);

        ticker.advance(Duration.ofMillis(50));
        assertThat(readers)
                .allSatisfy(reader ->
                        assertThat(reader.readUntil("\"seq\":21", SOON)).contains("\"seq\":21"));
        await().atMost(SOON).until(() -> delivery.readers(stopped) == READERS);
        readers.forEach(RawSocket::close);
        await().atMost(SOON).until(() -> delivery.readers(stopped) == 0);
        await().atMost(SOON).until(() -> connections() - connections < A_FEW);
        assertThat(threads() - threads).isLessThan(A_FEW);
        Ends.now(stopped, ticker);
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** Open files of this process, which is both the server and the readers. */
    private static long connections() {
        return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                .getOpenFileDescriptorCount();
    }

    @Test
    void aLongPollThatIsGoneIsNotWaitedFor() {
        Room stopped = Stopped.open(rooms, ticker);
        String after = "?after=" + new Position(stopped.log().epoch(), 0);
        RawSocket gone = get(stopped, "/frames" + after, "Prefer: wait=30");
        await().until(() -> delivery.readers(stopped) == 1);
        gone.close();
        await().until(() -> delivery.readers(stopped) == 0);
        Ends.now(stopped, ticker);
    }

    @Test
    void aLongPollEndsWithItsWindow() {
        Room stopped = Stopped.open(rooms, ticker);
        String after = "?after=" + new Position(stopped.log().epoch(), 0);
        try (RawSocket waiting = get(stopped, "/frames" + after, "Prefer: wait=1")) {
            String answer = waiting.readUntil("\r\n\r\n", SOON);
            assertThat(answer).startsWith("HTTP/1.1 204").contains("Preference-Applied: wait=1");
        }
        assertThat(delivery.readers(stopped)).isZero();
        Ends.now(stopped, ticker);
    }

    @Test
    void aRoomThatIsPolledDoesNotEnd() {
        Room stopped = Stopped.open(rooms, ticker);
        for (int minute = 0; minute < 12; minute++) {
            ticker.advance(Duration.ofMinutes(1));
            Lines.POLL.open(server, stopped.id(), null).read(new Follower());
        }
        assertThat(stopped.ended()).isNull();
        ticker.advance(Duration.ofMinutes(11));
        assertThat(stopped.ended()).isEqualTo(Problem.ROOM_ENDED);
    }

    @ParameterizedTest
    @EnumSource
    void aReaderThatStandsStillIsLetGoAndCostsOthersNothing(Streams line) {
        Room busy = Stopped.openBusy(rooms, ticker);
        Position start = Stopped.playBytes(busy, ticker, 400_000);
        Follower client = new Follower();
        String path = line == Streams.SSE ? "/frames/events" : "/frames/stream";
        try (RawSocket stalled = get(busy, path + "?after=" + start, "Accept: " + line.type);
                Open open = line.open(server, busy.id(), null)) {
            await().until(() -> delivery.readers(busy) == 2);
            long until = System.nanoTime() + SOON.toNanos();
            while (delivery.readers(busy) == 2 && System.nanoTime() < until) {
                ticker.advance(Duration.ofMillis(5));
                open.read(client);
            }
            assertThat(delivery.readers(busy)).isOne();
            assertThat(client.keyframes()).isOne();
            assertThat(stalled.readUntil("\"code\":4000", SOON)).contains("\"code\":4000");
        } finally {
            Ends.now(busy, ticker);
        }
    }
}
