package dev.landline.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.sim.Size;
import dev.landline.testing.LogCapture;
import dev.landline.testing.ManualTicker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RoomsTest {

    private final ManualTicker ticker = new ManualTicker();
    private long epochMillis = 1_000_000;
    private final Rooms rooms = new Rooms(() -> ticker, () -> epochMillis, Rooms.MAX_ROOMS, Matches.NONE);

    private Room create(String code) {
        return create(code, Size.SMALL);
    }

    private Room create(String code, Size size) {
        return rooms.create(Game.settings(code, size, 0));
    }

    private void take(Room room, int seats) {
        for (int i = 0; i < seats; i++) {
            room.take("");
        }
        ticker.advance(Duration.ofMillis(100));
        assertThat(room.view().people()).isEqualTo(seats);
    }

    private static void assertRefused(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private static long epoch(Room room) {
        return Long.parseLong(room.log().epoch(), 36);
    }

    @Test
    void aRoomIsFoundByItsCodeInUpperAndLowerCase() {
        Room room = create("K7QF");

        assertThat(rooms.find("K7QF")).contains(room);
        assertThat(rooms.find("k7qf")).contains(room);
        assertThat(rooms.find("K7Q")).isEmpty();
        assertThat(rooms.find("ZZZZ")).isEmpty();
    }

    @Test
    void theDefaultRoomIsThereFromTheFirstVisitAndIsAlwaysTheSame() {
        Room land = rooms.find("land").orElseThrow();

        assertThat(land.id()).isEqualTo(Rooms.DEFAULT_ROOM);
        assertThat(land.settings().size()).isEqualTo(Size.MEDIUM);
        assertThat(rooms.defaultRoom()).isSameAs(land);
    }

    @Test
    void theDefaultRoomOutlivesAnIdleNightAndOthersDoNot() {
        Room land = rooms.defaultRoom();
        Room room = create("K7QF");
        ticker.advance(Duration.ofMinutes(11));

        assertThat(room.ended()).isEqualTo(Problem.ROOM_ENDED);
        assertThat(rooms.find("LAND")).contains(land);
    }

    @Test
    void aCodeIsGivenToOneLiveRoomAtATime() {
        Room room = create("K7QF");
        assertRefused(Problem.CODE_TAKEN, () -> create("K7QF"));

        room.end(Problem.ROOM_ENDED, "over");
        ticker.advance(Duration.ZERO);
        assertThat(rooms.find("K7QF")).isEmpty();
        assertThat(create("K7QF")).isNotSameAs(room);
    }

    @Test
    void thereAreFiftyRoomsAtMostAndOneMoreIsToldWhenToComeBack() {
        for (int i = 0; i < 50; i++) {
            create(rooms.freeCode());
        }

        assertThatThrownBy(() -> create(rooms.freeCode())).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem()).isEqualTo(Problem.TOO_MANY);
            assertThat(e.retryAfterSeconds()).isPositive();
        });
        assertThat(rooms.defaultRoom().ended())
                .as("the default room is not one of them")
                .isNull();
    }

    @Test
    void endedRoomsMakeRoomForNewOnes() {
        for (int i = 0; i < 50; i++) {
            create(rooms.freeCode());
        }
        rooms.list().getFirst().end(Problem.ROOM_ENDED, "over");
        ticker.advance(Duration.ZERO);

        assertThat(rooms.list()).hasSize(49);
        assertThat(create("K7QF").ended()).isNull();
    }

    @Test
    void theBestRoomIsTheFullestWithAFreeSeat() {
        Room empty = create("AAAA");
        assertThat(rooms.best()).contains(rooms.defaultRoom());

        Room three = create("BBBB");
        take(three, 3);
        take(create("CCCC"), 1);
        assertThat(rooms.best()).contains(three);

        take(create("DDDD"), Size.SMALL.seats);
        assertThat(rooms.best()).contains(three);
        assertThat(rooms.list()).element(0).extracting(Room::id).isEqualTo("DDDD");
        assertThat(rooms.list()).last().isSameAs(empty);
    }

    @Test
    void epochsOnlyGrowEvenIfTheTimeOfDayStandsStillOrGoesBack() {
        long first = epoch(create("AAAA"));
        assertThat(first).isEqualTo(1_000_000);
        long second = epoch(create("BBBB"));
        epochMillis = 500;
        long third = epoch(create("CCCC"));
        epochMillis = 2_000_000;

        assertThat(second).isGreaterThan(first);
        assertThat(third).isGreaterThan(second);
        assertThat(epoch(create("DDDD"))).isEqualTo(2_000_000);
    }

    @Test
    void aDefaultRoomThatFailedIsMadeAnewInALaterEpoch() {
        Room land = rooms.defaultRoom();
        boolean[] thrown = new boolean[1];
        land.watch(() -> {
            if (!thrown[0]) {
                thrown[0] = true;
                throw new IllegalStateException("planted");
            }
        });
        LogCapture log = LogCapture.start();
        try (log) {
            ticker.advance(Duration.ofSeconds(1));
        }
        assertThat(land.ended()).isEqualTo(Problem.INTERNAL);

        Room anew = rooms.find("LAND").orElseThrow();
        assertThat(anew).isNotSameAs(land);
        assertThat(epoch(anew)).isGreaterThan(epoch(land));
        ticker.advance(Duration.ofSeconds(1));
        assertThat(anew.clock().seq()).isEqualTo(12);
    }

    @Test
    void drainingLetsAllGoAndRefusesNewRooms() {
        Room land = rooms.defaultRoom();
        Room room = create("K7QF");
        RecordingLine line = RecordingLine.spectator();
        room.opened(line);
        ticker.advance(Duration.ofSeconds(1));

        CompletableFuture<Void> drained = rooms.drain();
        ticker.advance(Duration.ZERO);
        assertThat(drained).isCompleted();
        assertThat(land.ended()).isEqualTo(Problem.DRAINING);
        assertThat(line.byes).containsExactly(Problem.DRAINING);
        assertRefused(Problem.DRAINING, () -> create("AAAA"));
        assertRefused(Problem.DRAINING, () -> rooms.find("LAND"));
        assertRefused(Problem.DRAINING, () -> rooms.find("K7QF"));
        assertRefused(Problem.DRAINING, rooms::best);
    }
}
