package dev.landline.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.protocol.LineName;
import dev.landline.protocol.ViewReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a room knows of the lines that its players are on. */
class PlayerLineTest {

    private final Game game = new Game(0);
    private final List<LineChange> told = new ArrayList<>();
    private Occupant ada;

    @BeforeEach
    void join() {
        ada = game.player("Ada");
        game.room.observe(tick -> told.addAll(tick.lineChanges()));
    }

    private void see(LineName line, @Nullable Integer ageMs, int skipped) {
        game.see(ada, new ViewReport(line, ageMs, skipped));
        game.tick();
    }

    private void tickAtLeastASecond() {
        game.ticks(Game.TICK_HZ);
    }

    @Test
    void nothingIsKnownUntilTold() {
        game.say(ada, "client-of-1");
        game.tick();

        assertThat(ada.line()).isNull();
        assertThat(ada.ageMs()).isNull();
        assertThat(ada.lineOfRound()).isNull();
    }

    @Test
    void theNewestReportCounts() {
        see(LineName.LONGPOLL, 83, 0);
        see(LineName.LONGPOLL, 31, 0);
        assertThat(ada.line()).isEqualTo(LineName.LONGPOLL);
        assertThat(ada.ageMs()).isEqualTo(31);

        see(LineName.LONGPOLL, null, 0);
        assertThat(ada.ageMs()).isNull();
    }

    @Test
    void whoSaysNothingOfItsViewStaysOnItsLine() {
        see(LineName.SSE, 31, 0);
        game.say(ada, "client-of-1");
        tickAtLeastASecond();

        assertThat(ada.line()).isEqualTo(LineName.SSE);
        assertThat(told).isEmpty();
    }

    @Test
    void aChangeIsToldOnceWithTheTicksThatWereSkippedMeanwhile() {
        see(LineName.WEBSOCKET, 31, 5);
        see(LineName.WEBSOCKET, 31, 7);
        tickAtLeastASecond();
        see(LineName.LONGPOLL, 31, 45);
        see(LineName.LONGPOLL, 31, 50);
        tickAtLeastASecond();

        assertThat(told).containsExactly(new LineChange(1, LineName.WEBSOCKET, LineName.LONGPOLL, 38));
    }

    @Test
    void thereIsOneChangeASecondAtMostAndTheLastIsNotForgotten() {
        see(LineName.WEBSOCKET, 31, 0);
        tickAtLeastASecond();
        for (int i = 1; i <= 6; i++) {
            see(i % 2 == 0 ? LineName.SSE : LineName.POLL, 31, 0);
        }
        assertThat(told).hasSize(1);
        tickAtLeastASecond();

        assertThat(told)
                .containsExactly(
                        new LineChange(1, LineName.WEBSOCKET, LineName.POLL, 0),
                        new LineChange(1, LineName.POLL, LineName.SSE, 0));
    }

    @Test
    void anotherPageOfTheSamePlayerCountsWhatItSkippedFromZero() {
        see(LineName.WEBSOCKET, 31, 1000);
        tickAtLeastASecond();
        game.room.submit(ada, "another-client", List.of(), new ViewReport(LineName.LONGPOLL, 31, 12));
        tickAtLeastASecond();

        assertThat(told).containsExactly(new LineChange(1, LineName.WEBSOCKET, LineName.LONGPOLL, 12));
    }

    @Test
    void theLineOfARoundIsTheOneOfMostTicksAndEachRoundCountsAnew() {
        see(LineName.WEBSOCKET, 31, 0);
        game.ticks(5);
        see(LineName.SSE, 31, 0);
        game.advanceInCompany(Duration.ofSeconds(20), ada);
        assertThat(ada.lineOfRound()).isEqualTo(LineName.SSE);

        see(LineName.POLL, 31, 0);
        while (game.room.view().round() == 1) {
            game.say(ada, "client-of-1");
            game.ticks(6);
        }
        assertThat(ada.lineOfRound()).isEqualTo(LineName.POLL);
        see(LineName.WEBSOCKET, 31, 0);
        game.ticks(10);
        assertThat(ada.lineOfRound()).isEqualTo(LineName.WEBSOCKET);
    }

    @Test
    void ofTwoLinesWithAsManyTicksTheHigherIsTheRounds() {
        see(LineName.SSE, 31, 0);
        see(LineName.POLL, 31, 0);
        assertThat(ada.lineOfRound()).isEqualTo(LineName.SSE);
    }
}
