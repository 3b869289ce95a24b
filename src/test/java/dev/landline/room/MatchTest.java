package dev.landline.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.room.Match.Result;
import dev.landline.sim.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MatchTest {

    private static final Duration ROUND = Duration.ofSeconds(121);

    private final Game game = new Game(4, false);

    @Test
    void roundThatEndsIsAMatchWithAllWhoAreThere() {
        Occupant ada = game.player("Ada");
        Occupant guest = game.player("");
        game.advanceInCompany(ROUND, ada, guest);

        assertThat(game.matches).hasSize(1);
        Match match = game.matches.getFirst();
        assertThat(match.epoch()).isEqualTo("e");
        assertThat(match.round()).isEqualTo(1);
        assertThat(match.room()).isEqualTo("TEST");
        assertThat(match.size()).isEqualTo("small");
        assertThat(match.tickHz()).isEqualTo(Game.TICK_HZ);
        assertThat(Duration.between(match.startedAt(), match.endedAt())).isBetween(Duration.ofSeconds(119), ROUND);
        assertThat(match.people()).isEqualTo(2);
        assertThat(match.seats()).hasSize(4);
        assertThat(match.seats()).extracting(Result::place).containsExactly(1, 2, 3, 4);
        assertThat(match.seats()).extracting(Result::land).isSortedAccordingTo((a, b) -> b - a);
        assertThat(match.seats())
                .filteredOn(Result::isPerson)
                .extracting(Result::guest)
                .containsExactlyInAnyOrder(false, true);
        assertThat(match.seats())
                .filteredOn(seat -> !seat.isPerson())
                .extracting(Result::kind)
                .isSubsetOf(Kind.TIMID.name().toLowerCase(java.util.Locale.ROOT), "greedy", "hunting");
        Result own = match.seats().stream()
                .filter(seat -> seat.nick().equals("Ada"))
                .findFirst()
                .orElseThrow();
        assertThat(own.peak()).isGreaterThanOrEqualTo(Math.max(25, own.land()));
    }

    @Test
    void whoHasLeftIsNotInIt() {
        Occupant ada = game.player("Ada");
        Occupant bea = game.player("Bea");
        game.room.release(bea);
        game.advanceInCompany(ROUND, ada);

        assertThat(game.matches.getFirst().seats())
                .extracting(Result::nick)
                .contains("Ada")
                .doesNotContain("Bea");
    }

    @Test
    void roundOfBotsAloneIsNone() {
        game.advance(ROUND);
        assertThat(game.matches).isEmpty();
    }

    @Test
    void eachRoundIsAMatchOfItsOwn() {
        Occupant ada = game.player("Ada");
        game.advanceInCompany(Duration.ofSeconds(260), ada);
        assertThat(game.matches).extracting(Match::round).containsExactly(1, 2);
        assertThat(game.matches.get(1).startedAt()).isAfter(game.matches.get(0).endedAt());
    }
}
