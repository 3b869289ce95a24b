package dev.landline.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.log.Frame;
import dev.landline.log.Position;
import dev.landline.protocol.Intent;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.sim.Heading;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RoomTest {

    @Test
    void whoTakesASeatJoinsInTheNextTickAndHasAHeadInTheOneAfter() {
        Game game = new Game(0);
        game.ticks(3);
        CompletableFuture<Seated> answer = game.room.take("Ada").toCompletableFuture();
        assertThat(answer).isNotDone();

        game.tick();
        assertThat(answer.join().seat()).isEqualTo(1);
        assertThat(game.newest().path("joins")).hasToString("[{\"seat\":1,\"nick\":\"Ada\",\"bot\":false}]");
        assertThat(game.newest().has("spawns")).isFalse();

        game.tick();
        assertThat(game.newest().path("spawns").path(0).path("seat").intValue()).isEqualTo(1);
        assertThat(game.room.view().people()).isOne();
    }

    @Test
    void eachTickAppendsItsDeltaAndEachSecondAKeyframe() {
        Game game = new Game(4);
        for (int second = 1; second <= 5; second++) {
            game.advance(Duration.ofSeconds(1));
            assertThat(game.keyframe().path("seq").longValue()).isEqualTo(second * 12L);
        }
        List<Frame> deltas = game.room.log().read(new Position("e", 0)).frames();

        assertThat(deltas)
                .extracting(Frame::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
        assertThat(deltas).extracting(Frame::type).containsOnly(Frame.Type.DELTA);
    }

    @Test
    void aNewRoundBeginsWithAKeyframe() {
        Game game = new Game(0);
        long roundStart = (120 + 8) * Game.TICK_HZ;
        game.ticks((int) roundStart);

        assertThat(game.newest().path("round").path("phase").textValue()).isEqualTo("play");
        assertThat(game.keyframe().path("seq").longValue()).isEqualTo(roundStart);
        assertThat(game.keyframe().path("round").intValue()).isEqualTo(2);
    }

    @Test
    void aDeltaAcknowledgesEachIntentAndOneSentAgainIsAppliedOnce() {
        Game game = new Game(0);
        Occupant ada = game.player("Ada");
        Intent up = Game.turn(1, Heading.UP);
        game.say(ada, "client-a", up);
        game.say(ada, "client-a", up, Game.turn(2, Heading.RIGHT));
        game.say(ada, "client-a", up);

        game.tick();
        assertThat(game.newest().path("intents")).hasToString("[[1,0,1]]");
        game.tick();
        assertThat(game.newest().path("intents")).hasToString("[[1,1,2]]");
        game.say(ada, "client-a", up, Game.turn(2, Heading.RIGHT));
        game.tick();
        assertThat(game.newest().has("intents")).isFalse();
    }

    @Test
    void aSeatsIntentsAreLimitedTo40ASecondWithABurstOf80() {
        Game game = new Game(0);
        Occupant ada = game.player("Ada");
        Intent[] sixteen = IntStream.rangeClosed(1, 16)
                .mapToObj(n -> Game.turn(n, Heading.UP))
                .toArray(Intent[]::new);
        for (int i = 0; i < 5; i++) {
            game.say(ada, "client-a", sixteen);
        }

        assertThatThrownBy(() -> game.say(ada, "client-a", Game.turn(17, Heading.UP)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.retryAfterSeconds()).isPositive());
        game.advance(Duration.ofSeconds(1));
        game.say(ada, "client-a", sixteen);
    }

    @Test
    void theSameSeedAndInputsGiveTheSameGame() {
        Game one = new Game(6);
        Game other = new Game(6);
        one.ticks(600);
        other.ticks(600);

        assertThat(one.keyframe()).isEqualTo(other.keyframe());
        assertThat(one.newest()).isEqualTo(other.newest());
    }

    @Test
    void theClockTellsTheNewestTickAndHowLongAgoItWas() {
        Game game = new Game(0);
        game.ticks(24);
        game.advance(Duration.ofMillis(40));

        assertThat(game.room.clock().seq()).isEqualTo(24);
        assertThat(game.room.sinceMs(game.room.clock())).isEqualTo(40.0);
    }

    @Test
    void watchersAreCalledAfterEachTickUntilTheyStop() {
        Game game = new Game(0);
        int[] calls = new int[1];
        Runnable watcher = () -> calls[0]++;
        game.room.watch(watcher);
        game.ticks(5);
        game.room.unwatch(watcher);
        game.ticks(5);

        assertThat(calls[0]).isEqualTo(5);
    }

    @Test
    void anInboxThatIsFullRefusesMoreButForgetsNoLineThatCloses() {
        Game game = new Game(0);
        RecordingLine line = RecordingLine.spectator();
        game.room.opened(line);
        game.tick();
        assertThatThrownBy(() -> IntStream.range(0, 20_001).forEach(i -> game.room.opened(line)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.TOO_MANY));
        game.room.closed(line);
        game.tick();

        assertThat(game.room.view().spectators()).isZero();
        game.room.opened(line);
        game.tick();
        assertThat(game.room.view().spectators()).isOne();
    }

    @Test
    void bothBotsAndPeopleAreSeenFromOutside() {
        Game game = new Game(6);
        game.player("Ada L.");

        JsonNode keyframe = game.keyframe();
        assertThat(keyframe.path("kind").textValue()).isEqualTo("keyframe");
        assertThat(game.room.view().bots()).isEqualTo(5);
        assertThat(game.room.view().people()).isOne();
    }
}
