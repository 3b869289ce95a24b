package dev.landline.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.landline.delivery.Delivery;
import dev.landline.protocol.Follower;
import dev.landline.protocol.Problem;
import dev.landline.room.Ends;
import dev.landline.room.Room;
import dev.landline.room.Rooms;
import dev.landline.room.Stopped;
import dev.landline.testing.ManualTicker;
import dev.landline.testing.TestHttp;
import dev.landline.transport.TestLine.Goodbye;
import dev.landline.transport.TestLine.Open;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every line keeps to. When all of it was run, {@link Guarantees} compares what held with docs/guarantees.md. */
@ExtendWith(Guarantees.class)
@QuarkusTest
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class LineContractTest {

    private static String room = "";

    private final TestHttp http = TestHttp.here();
    private final URI server = http.server();
    private final Follower client = new Follower();

    @Inject
    Rooms rooms;

    @Inject
    Delivery delivery;

    @BeforeEach
    void openRoom() {
        room = room.isEmpty() ? http.createRoom("{\"size\":\"small\",\"minPlayers\":6,\"tickHz\":20}") : room;
    }

    private void follow(Open open, int deltas) {
        int until = client.deltas() + deltas;
        while (client.deltas() < until) {
            open.read(client);
        }
    }

    private int byeOf(Open open) {
        return catchThrowableOfType(Goodbye.class, () -> {
                    while (true) {
                        open.read(client);
                    }
                })
                .code;
    }

    @Order(1)
    @ParameterizedTest
    @EnumSource
    void itStartsWithAKeyframeAndThenTellsEachTickOnce(Lines line) {
        try (Open open = line.open(server, room, null)) {
            open.read(client);
            assertThat(client.keyframes()).isOne();
            follow(open, 25);
        }
        assertThat(client.keyframes()).as("not again").isOne();
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(Lines.values())
                .flatMap(from -> Arrays.stream(Lines.values()).map(to -> Arguments.of(from, to)));
    }

    @Order(2)
    @ParameterizedTest(name = "{1} after {0}")
    @MethodSource("pairs")
    void itTakesOverFromAnyOtherAtAnyPosition(Lines from, Lines to) {
        try (Open open = from.open(server, room, null)) {
            follow(open, 2);
        }
        try (Open open = to.open(server, room, client.position())) {
            follow(open, 3);
        }
        assertThat(client.keyframes()).as("nothing was skipped").isOne();
    }

    @Order(3)
    @ParameterizedTest
    @EnumSource
    void afterALongPauseItResumesWithAllThatWasMissed(Lines line) {
        ManualTicker ticker = new ManualTicker();
        Room stopped = Stopped.open(rooms, ticker);
        try (Open open = line.open(server, stopped.id(), null)) {
            open.read(client);
        }
        ticker.advance(Duration.ofSeconds(119));
        try (Open open = line.open(server, stopped.id(), client.position())) {
            follow(open, 119 * 20);
        }
        assertThat(client.keyframes()).isOne();
        Ends.now(stopped, ticker);
    }

    @Order(4)
    @ParameterizedTest
    @EnumSource
    void whatIsNoLongerKeptOrOfAnotherEpochOrFarAheadGivesAKeyframe(Lines line) {
        ManualTicker ticker = new ManualTicker();
        Room stopped = Stopped.open(rooms, ticker);
        ticker.advance(Duration.ofSeconds(121));
        String epoch = stopped.log().epoch();
        for (String after : new String[] {epoch + ":1", "0:2400", epoch + ":9999", "zzzzzzzzzzzzz:0"}) {
            int before = client.keyframes();
            try (Open open = line.open(server, stopped.id(), after)) {
                open.read(client);
            }
            assertThat(client.keyframes()).as(after).isEqualTo(before + 1);
        }
        Ends.now(stopped, ticker);
    }

    @Order(5)
    @ParameterizedTest
    @EnumSource
    void slightlyAheadItWaitsAsIfCaughtUp(Lines line) {
        try (Open behind = Lines.SOCKET.open(server, room, null)) {
            follow(behind, 1);
            try (Open ahead = line.open(server, room, client.positionAfter(20))) {
                follow(behind, 20);
                follow(ahead, 3);
            }
        }
        assertThat(client.keyframes()).isOne();
    }

    @Order(6)
    @ParameterizedTest
    @EnumSource
    void aMalformedPositionIsRefused(Lines line) {
        for (String after : new String[] {"yesterday", "1042", "a:b", "A:1", "a:-1", "a:1:2"}) {
            try (Open open = line.open(server, room, after)) {
                assertThat(byeOf(open)).as(after).isEqualTo(Problem.MALFORMED.code());
            }
        }
    }

    @Order(7)
    @ParameterizedTest
    @EnumSource
    void whoIsGoneIsNoReaderAnyMore(Lines line) {
        Room own = rooms.find(http.createQuietRoom()).orElseThrow();
        Open open = line.open(server, own.id(), null);
        follow(open, 2);
        if (!line.asks()) {
            assertThat(delivery.readers(own)).isOne();
        }
        open.close();
        await().untilAsserted(() -> assertThat(delivery.readers(own)).isZero());
        Ends.now(own);
    }

    @Order(8)
    @ParameterizedTest
    @EnumSource
    void whenTheRoomEndsItSaysSo(Lines line) {
        Room own = rooms.find(http.createQuietRoom()).orElseThrow();
        try (Open open = line.open(server, own.id(), null)) {
            follow(open, 2);
            Ends.now(own);
            assertThat(byeOf(open)).isEqualTo((line.asks() ? Problem.UNKNOWN_ROOM : Problem.ROOM_ENDED).code());
        }
        assertThat(client.seq()).as("after the last tick").isEqualTo(own.log().newest());
    }

    @Order(9)
    @ParameterizedTest
    @EnumSource
    void aRoomThatIsNotThereIsUnknown(Lines line) {
        for (String code : new String[] {"ZZZZ", "0000"}) {
            try (Open open = line.open(server, code, null)) {
                assertThat(byeOf(open)).as(code).isEqualTo(Problem.UNKNOWN_ROOM.code());
            }
        }
    }
}
