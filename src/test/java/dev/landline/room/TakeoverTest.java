package dev.landline.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.protocol.Problem;
import dev.landline.sim.Heading;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TakeoverTest {

    private final Game game = new Game(0);

    private RecordingLine open(String client, Occupant occupant) {
        RecordingLine line = new RecordingLine(client, occupant);
        game.room.opened(line);
        game.tick();
        return line;
    }

    @Test
    void anotherClientTakesTheSeatAndAllLinesOfTheOlderAreLetGo() {
        Occupant ada = game.player("Ada");
        RecordingLine older = open("client-a", ada);
        RecordingLine olderToo = open("client-a", ada);
        RecordingLine newer = open("client-b", ada);

        assertThat(older.byes).containsExactly(Problem.TAKEN_OVER);
        assertThat(olderToo.byes).containsExactly(Problem.TAKEN_OVER);
        assertThat(newer.byes).isEmpty();
    }

    @Test
    void linesOfOneClientCoexist() {
        Occupant ada = game.player("Ada");
        RecordingLine first = open("client-a", ada);
        RecordingLine second = open("client-a", ada);

        assertThat(first.byes).isEmpty();
        assertThat(second.byes).isEmpty();
    }

    @Test
    void theFormerClientCannotTakeTheSeatBack() {
        Occupant ada = game.player("Ada");
        open("client-a", ada);
        RecordingLine newer = open("client-b", ada);
        RecordingLine again = open("client-a", ada);

        assertThat(again.byes).containsExactly(Problem.TAKEN_OVER);
        assertThat(newer.byes).isEmpty();
    }

    @Test
    void aFormerClientsIntentsAreLeftAside() {
        Occupant ada = game.player("Ada");
        game.say(ada, "client-a", Game.turn(1, Heading.UP));
        game.tick();
        game.say(ada, "client-b", Game.turn(2, Heading.RIGHT));
        game.say(ada, "client-a", Game.turn(3, Heading.UP));
        game.ticks(3);

        assertThat(game.delta(game.room.clock().seq() - 2).path("intents")).hasToString("[[1,1,2]]");
        assertThat(game.delta(game.room.clock().seq() - 1).has("intents")).isFalse();
    }

    @Test
    void aClientThatOnlySendsIntentsTakesTheSeatToo() {
        Occupant ada = game.player("Ada");
        RecordingLine line = open("client-a", ada);
        game.say(ada, "client-b");
        game.tick();

        assertThat(line.byes).containsExactly(Problem.TAKEN_OVER);
    }

    @Test
    void takingOneSeatLeavesTheLinesOfOthersAlone() {
        Occupant ada = game.player("Ada");
        Occupant bob = game.player("Bob");
        RecordingLine adas = open("client-a", ada);
        RecordingLine spectator = RecordingLine.spectator();
        game.room.opened(spectator);
        open("client-b", bob);

        assertThat(adas.byes).isEmpty();
        assertThat(spectator.byes).isEmpty();
    }

    @Test
    void aLineForASeatThatHasEndedIsLetGo() {
        Occupant ada = game.player("Ada");
        game.advance(Duration.ofSeconds(130));

        assertThat(open("client-a", ada).byes).containsExactly(Problem.BAD_TOKEN);
    }

    @Test
    void spectatorsAreCountedWhileTheirLinesAreOpen() {
        Occupant ada = game.player("Ada");
        open("client-a", ada);
        RecordingLine one = RecordingLine.spectator();
        RecordingLine other = RecordingLine.spectator();
        game.room.opened(one);
        game.room.opened(other);
        game.tick();
        assertThat(game.room.view().spectators()).isEqualTo(2);

        game.room.closed(one);
        game.room.closed(one);
        game.tick();
        assertThat(game.room.view().spectators()).isOne();
    }
}
