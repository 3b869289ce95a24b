package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandingsTest {

    private final World world = new World(new Rules(20, 20, 5, 12, 100, 10), 1);

    @Test
    void whoHoldsMoreLandIsBeforeWhoOnceHeldMore() {
        sit(1, 10, 90, 9);
        sit(2, 11, 11, 0);
        assertStandings(2, 1);
    }

    @Test
    void ofEqualLandTheHigherPeakIsFirst() {
        sit(1, 10, 10, 9);
        sit(2, 10, 20, 0);
        assertStandings(2, 1);
    }

    @Test
    void ofEqualPeaksMoreKillsAreFirst() {
        sit(1, 10, 20, 1);
        sit(2, 10, 20, 2);
        assertStandings(2, 1);
    }

    @Test
    void elseTheLowerSeatIsFirst() {
        sit(3, 10, 20, 1);
        sit(1, 10, 20, 1);
        sit(2, 10, 20, 1);
        assertStandings(1, 2, 3);
    }

    @Test
    void whoWaitsToComeBackIsInTheStandingsAndAFreeSeatIsNot() {
        sit(4, 0, 30, 1);
        sit(2, 0, 0, 0);
        assertStandings(4, 2);
    }

    private void sit(int number, int land, int peak, int kills) {
        Seat seat = world.seats[number];
        seat.sitDown("P" + number, Kind.PERSON, 1);
        seat.land = land;
        seat.peak = peak;
        seat.kills = kills;
    }

    private void assertStandings(Integer... numbers) {
        assertThat(world.standings()).extracting(Seat::number).containsExactly(numbers);
    }
}
