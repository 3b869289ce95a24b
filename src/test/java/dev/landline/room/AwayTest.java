package dev.landline.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.sim.Heading;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AwayTest {

    private final Game game = new Game(0);

    /** The seat in the newest keyframe, made of a whole second. */
    private JsonNode seat(int number) {
        for (JsonNode seat : game.keyframe().path("seats")) {
            if (seat.path("seat").intValue() == number) {
                return seat;
            }
        }
        throw new AssertionError("seat " + number + " is free");
    }

    private void tickUntilAwayIs(boolean away) {
        String expected = "[[1," + away + "]]";
        for (int i = 0; i < 30; i++) {
            if (game.newest().path("away").toString().equals(expected)) {
                return;
            }
            game.tick();
        }
        throw new AssertionError("away did not become " + away);
    }

    @Test
    void aSeatWhoseClientIsSilentForOneAndAHalfSecondsIsAway() {
        Occupant ada = game.player("Ada");
        game.say(ada, "client-a");
        game.tick();
        long heard = game.ticker.nanoTime();

        tickUntilAwayIs(true);
        double silentMs = (game.ticker.nanoTime() - heard) / 1e6;
        assertThat(silentMs).isBetween(1500.0, 1500.0 + 1000.0 / Game.TICK_HZ);
    }

    @Test
    void speakingOnceASecondKeepsASeatFromBeingAway() {
        Occupant ada = game.player("Ada");
        for (int i = 0; i < 20; i++) {
            game.say(ada, "client-a");
            for (int tick = 0; tick < Game.TICK_HZ; tick++) {
                game.tick();
                assertThat(game.newest().has("away")).isFalse();
            }
        }
    }

    @Test
    void theCaretakerBringsHomeAndRestsThere() {
        Occupant ada = game.player("Ada");
        game.say(ada, "client-a", Game.turn(1, Heading.UP));
        game.tick();
        tickUntilAwayIs(true);
        game.advance(Duration.ofSeconds(3));
        assertThat(seat(1).path("away").booleanValue()).isTrue();
        boolean outside = seat(1).has("line");
        game.advance(Duration.ofSeconds(20));

        assertThat(seat(1).path("heading").intValue()).isEqualTo(4);
        assertThat(seat(1).has("line")).isFalse();
        assertThat(seat(1).path("kills").intValue()).isZero();
        assertThat(seat(1).path("n").intValue())
                .as("the caretaker's turns are not the player's")
                .isEqualTo(1);
        assertThat(outside || seat(1).path("peak").intValue() >= 25).isTrue();
    }

    @Test
    void anyMessageBringsThePlayerBack() {
        Occupant ada = game.player("Ada");
        tickUntilAwayIs(true);
        game.say(ada, "client-a");
        game.tick();

        assertThat(game.newest().path("away")).hasToString("[[1,false]]");
    }

    @Test
    void aNewLineBringsThePlayerBack() {
        Occupant ada = game.player("Ada");
        tickUntilAwayIs(true);
        game.room.opened(new RecordingLine("client-a", ada));
        game.tick();

        assertThat(game.newest().path("away")).hasToString("[[1,false]]");
    }

    @Test
    void aFormerClientsNewLineDoesNotBringThePlayerBack() {
        Occupant ada = game.player("Ada");
        game.say(ada, "client-a");
        game.say(ada, "client-b");
        game.tick();
        tickUntilAwayIs(true);
        game.room.opened(new RecordingLine("client-a", ada));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> game.say(ada, "client-a"))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.TAKEN_OVER));
        game.tick();

        assertThat(game.newest().has("away")).isFalse();
    }

    @Test
    void aSeatEndsAfter120SecondsAwayAndItsTokenIsWorthless() {
        Seated seated = game.take("Ada");
        Occupant ada = game.room.occupant(seated.token()).orElseThrow();
        game.advance(Duration.ofMillis(1500 + 119_900));
        assertThat(game.room.occupant(seated.token())).isPresent();

        game.advance(Duration.ofMillis(200));
        assertThat(game.room.occupant(seated.token())).isEmpty();
        assertThat(ada.ended()).isTrue();
        assertThat(game.room.view().people()).isZero();
        assertThatThrownBy(() -> game.say(ada, "client-a"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.BAD_TOKEN));
    }

    @Test
    void aSeatThatIsGivenUpIsFreeWithTheNextTickAndItsTokenWorthless() {
        Seated seated = game.take("Ada");
        Occupant ada = game.room.occupant(seated.token()).orElseThrow();
        var released = game.room.release(ada).toCompletableFuture();
        game.tick();

        assertThat(released).isCompleted();
        assertThat(game.newest().path("leaves")).hasToString("[1]");
        assertThat(game.room.occupant(seated.token())).isEmpty();
        assertThat(game.take("Bob").seat()).isEqualTo(1);
    }
}
