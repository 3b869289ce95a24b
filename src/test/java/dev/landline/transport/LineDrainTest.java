package dev.landline.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.landline.protocol.Follower;
import dev.landline.protocol.Problem;
import dev.landline.room.Rooms;
import dev.landline.testing.RawSocket;
import dev.landline.testing.TestHttp;
import dev.landline.transport.TestLine.Goodbye;
import dev.landline.transport.TestLine.Open;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each line says when the server goes down: of a server of its own, for it stays down. */
@QuarkusTest
@TestProfile(LineDrainTest.OfItsOwn.class)
class LineDrainTest {

    public static class OfItsOwn implements QuarkusTestProfile {}

    private static final Duration SOON = Duration.ofSeconds(8);

    private record Reading(Lines line, Open open, Follower client) {}

    private final URI server = TestHttp.here().server();

    @Inject
    Rooms rooms;

    private static void assertSaysComeBack(Lines line, Open open, Follower client) {
        Goodbye bye = catchThrowableOfType(Goodbye.class, () -> {
            while (true) {
                open.read(client);
            }
        });
        assertThat(bye.code).as(line.name()).isEqualTo(Problem.DRAINING.code());
    }

    @Test
    void eachLineSaysComeBackToWhoIsHereAndWhoComes() {
        List<Reading> here = Arrays.stream(Lines.values())
                .map(line -> new Reading(line, line.open(server, "LAND", null), new Follower()))
                .toList();
        here.forEach(reading -> reading.open().read(reading.client()));
        RawSocket scoreboard =
                new RawSocket(server).send("GET /api/rooms/LAND/scoreboard/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(scoreboard.readUntil("event: standings", SOON)).contains("event: standings");
        rooms.drain().join();
        String bye = "event: bye\ndata: {\"kind\":\"bye\",\"code\":" + Problem.DRAINING.code();
        assertThat(scoreboard.readUntil(bye, SOON)).contains(bye);
        scoreboard.close();

        here.forEach(reading -> assertSaysComeBack(reading.line(), reading.open(), reading.client()));
        here.forEach(reading -> reading.open().close());
        for (Lines line : Lines.values()) {
            try (Open late = line.open(server, "LAND", null)) {
                assertSaysComeBack(line, late, new Follower());
            }
        }
    }
}
