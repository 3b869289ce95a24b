package dev.landline.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndingTest {

    private static final Runnable WATCHER = () -> {};

    private final Game game = new Game(0);

    private void end(Problem bye) {
        game.room.end(bye, "over");
        game.advance(Duration.ZERO);
    }

    private static Problem refusal(CompletableFuture<?> answer) {
        return ((ProblemException) answer.exceptionNow()).problem();
    }

    @Test
    void aRoomThatNobodyUsesEndsAfterTenMinutes() {
        game.advance(Duration.ofMinutes(10));
        assertThat(game.room.ended()).isNull();

        game.advance(Duration.ofSeconds(1));
        assertThat(game.room.ended()).isEqualTo(Problem.ROOM_ENDED);
        assertThat(game.ticker.isIdle()).isTrue();
    }

    @Test
    void aRoomStaysWhileAWatcherIsThere() {
        game.room.watch(WATCHER);
        game.advance(Duration.ofMinutes(25));
        assertThat(game.room.ended()).isNull();

        game.room.unwatch(WATCHER);
        game.advance(Duration.ofMinutes(9));
        assertThat(game.room.ended()).isNull();
        game.advance(Duration.ofMinutes(2));
        assertThat(game.room.ended()).isEqualTo(Problem.ROOM_ENDED);
    }

    @Test
    void aRoomStaysWhileAPersonIsThere() {
        Occupant ada = game.player("Ada L.");
        game.advanceInCompany(Duration.ofMinutes(25), ada);

        assertThat(game.room.ended()).isNull();
    }

    @Test
    void theDefaultRoomNeverEndsOfItself() {
        Game land = new Game(0, false);
        land.advance(Duration.ofMinutes(30));

        assertThat(land.room.ended()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAINING", "ROOM_ENDED", "INTERNAL"})
    void theEndIsSaidOnAllLinesAlsoOnThoseThatJustCame(Problem bye) {
        RecordingLine here = RecordingLine.spectator();
        game.room.opened(here);
        game.tick();
        RecordingLine justCame = RecordingLine.spectator();
        game.room.opened(justCame);
        end(bye);

        assertThat(here.byes).containsExactly(bye);
        assertThat(justCame.byes).containsExactly(bye);
    }

    @Test
    void theEndRefusesAllWhoWaitForASeat() {
        CompletableFuture<Seated> one = game.room.take("Ada").toCompletableFuture();
        CompletableFuture<Seated> other = game.room.take("Bob").toCompletableFuture();
        end(Problem.DRAINING);

        assertThat(refusal(one)).isEqualTo(Problem.DRAINING);
        assertThat(refusal(other)).isEqualTo(Problem.DRAINING);
    }

    @Test
    void theEndRefusesWhoWaitsForABotToGiveWay() {
        Game full = new Game(8);
        full.ticks(2);
        CompletableFuture<Seated> answer = full.room.take("Ada L.").toCompletableFuture();
        full.tick();
        assertThat(answer).isNotDone();
        full.room.end(Problem.ROOM_ENDED, "over");
        full.advance(Duration.ZERO);

        assertThat(refusal(answer)).isEqualTo(Problem.UNKNOWN_ROOM);
    }

    @Test
    void nothingIsAcceptedAfterTheEndAndNoTickComes() {
        Occupant ada = game.player("Ada L.");
        long newest = game.room.clock().seq();
        end(Problem.ROOM_ENDED);

        assertThatThrownBy(() -> game.room.take("Bob"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.UNKNOWN_ROOM));
        assertThatThrownBy(() -> game.room.opened(RecordingLine.spectator())).isInstanceOf(ProblemException.class);
        assertThat(ada.ended()).isTrue();
        game.advance(Duration.ofMinutes(1));
        assertThat(game.room.clock().seq()).isEqualTo(newest);
    }

    @Test
    void watchersAreCalledOnceMoreAtTheEndAndAtOnceIfTheyComeLater() {
        int[] calls = new int[2];
        game.room.watch(() -> calls[0]++);
        end(Problem.ROOM_ENDED);
        game.room.watch(() -> calls[1]++);

        assertThat(calls).containsExactly(1, 1);
    }

    @Test
    void aRoomEndsOnce() {
        RecordingLine line = RecordingLine.spectator();
        game.room.opened(line);
        game.tick();
        end(Problem.DRAINING);
        end(Problem.ROOM_ENDED);

        assertThat(game.room.ended()).isEqualTo(Problem.DRAINING);
        assertThat(line.byes).containsExactly(Problem.DRAINING);
    }
}
