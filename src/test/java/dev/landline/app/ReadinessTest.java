package dev.landline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.room.Ends;
import dev.landline.room.Matches;
import dev.landline.room.Room;
import dev.landline.room.Rooms;
import dev.landline.room.Stopped;
import dev.landline.testing.ManualTicker;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** The server says that it is ready when it is, and only then. */
@QuarkusTest
class ReadinessTest {

    private final TestHttp http = TestHttp.here();
    private final ManualTicker ticker = new ManualTicker();

    @Inject
    Rooms rooms;

    @Test
    void aRoomThatStandsStillMakesItUnreadyButNotDead() {
        Room room = Stopped.open(rooms, ticker);
        assertThat(http.get("/q/health/ready").statusCode()).isEqualTo(200);

        ticker.pass(Duration.ofSeconds(6)); // and nothing runs
        assertThat(http.get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(http.get("/q/health/ready").body()).contains("\"standing-still\": 1");
        assertThat(http.get("/q/health/live").statusCode()).isEqualTo(200);

        ticker.advance(Duration.ZERO);
        assertThat(http.get("/q/health/ready").statusCode()).isEqualTo(200);
        Ends.now(room, ticker);
    }

    @Test
    void aServerThatGoesDownIsNotReady() {
        Rooms own = new Rooms(() -> ticker, () -> 1, 10, Matches.NONE);
        own.defaultRoom();
        assertThat(new ReadyToPlay(own).call().getStatus()).isEqualTo(Status.UP);
        own.drain();
        assertThat(new ReadyToPlay(own).call().getStatus()).isEqualTo(Status.DOWN);
    }
}
