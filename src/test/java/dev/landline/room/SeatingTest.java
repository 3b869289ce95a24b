package dev.landline.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.sim.Bots;
import dev.landline.sim.Rules;
import dev.landline.sim.Seat;
import dev.landline.sim.Size;
import dev.landline.sim.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SeatingTest {

    private final World world = new World(Rules.of(Size.SMALL, 12, 120), 1);
    private Seating seating = new Seating(world, 6);

    private CompletableFuture<Seated> ask(String nick) {
        CompletableFuture<Seated> answer = new CompletableFuture<>();
        seating.take(new Message.Take(nick, answer));
        return answer;
    }

    private void tick() {
        world.step(seating.changes(world.seq(), List.of()));
    }

    private Seated take(String nick) {
        CompletableFuture<Seated> answer = ask(nick);
        tick();
        tick();
        return answer.join();
    }

    private long bots() {
        return world.standings().stream().filter(seat -> seat.kind().isBot()).count();
    }

    private List<String> nicks() {
        return world.standings().stream().map(Seat::nick).toList();
    }

    private void tickUntilAllHaveHeads() {
        do {
            tick();
        } while (!world.standings().stream().allMatch(Seat::alive));
    }

    @Test
    void botsFillUpToTheNumberInOneTickWithNamesOfTheirOwn() {
        tick();

        assertThat(bots()).isEqualTo(6);
        assertThat(nicks()).doesNotHaveDuplicates();
    }

    @Test
    void withoutAMinimumNoBotComes() {
        seating = new Seating(world, 0);
        tick();

        assertThat(world.standings()).isEmpty();
    }

    @Test
    void aPersonTakesAFreeSeatAndIsProvedByTheToken() {
        tick();
        Seated ada = take("Ada L.");

        assertThat(ada.nick()).isEqualTo("Ada L.");
        assertThat(world.seat(ada.seat()).nick()).isEqualTo("Ada L.");
        assertThat(world.seat(ada.seat()).kind().isBot()).isFalse();
        assertThat(seating.byToken(ada.token()).orElseThrow().seat()).isEqualTo(ada.seat());
        assertThat(seating.byToken(ada.token() + "x")).isEmpty();
    }

    @Test
    void surplusBotsLeaveOnlyWhenTheyAreOut() {
        tickUntilAllHaveHeads();
        take("Ada L.");
        tickUntilAllHaveHeads();
        tick();
        assertThat(bots())
                .as("all have heads: nobody vanishes before one's eyes")
                .isEqualTo(6);

        for (int i = 0; i < 12 * 140 && bots() == 6; i++) {
            List<Integer> out = world.standings().stream()
                    .filter(seat -> !seat.alive())
                    .map(Seat::number)
                    .toList();
            List<Integer> before = world.standings().stream().map(Seat::number).toList();
            tick();
            List<Integer> left = new ArrayList<>(before);
            left.removeAll(world.standings().stream().map(Seat::number).toList());
            assertThat(out).containsAll(left);
        }
        assertThat(bots()).isEqualTo(5);
    }

    @Test
    void inAFullRoomTheBotWithTheLeastLandGivesWayAtOnce() {
        seating = new Seating(world, 8);
        tickUntilAllHaveHeads();
        assertThat(bots()).isEqualTo(8);
        int last = world.standings().getLast().number();

        CompletableFuture<Seated> answer = ask("Ada L.");
        tick();
        assertThat(answer).isNotDone();
        assertThat(world.seat(last).taken()).isFalse();
        tick();
        assertThat(answer.join().seat()).isEqualTo(last);
        assertThat(bots()).isEqualTo(7);
    }

    @Test
    void manyWhoComeAtOnceToAFullRoomEachGetABotsSeat() {
        seating = new Seating(world, 8);
        tick();
        List<CompletableFuture<Seated>> answers =
                List.of(ask("A"), ask("B"), ask("C"), ask("D"), ask("E"), ask("F"), ask("G"), ask("H"));
        tick();
        tick();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThat(answers.stream().map(answer -> answer.join().seat())).doesNotHaveDuplicates();
        assertThat(bots()).isZero();
    }

    @Test
    void aRoomFullOfPeopleSaysSo() {
        for (int i = 0; i < 8; i++) {
            take("");
        }
        CompletableFuture<Seated> ninth = ask("Ada L.");
        tick();

        assertThat(ninth.exceptionNow())
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.ROOM_FULL));
        assertThat(seating.people()).hasSize(8);
    }

    @Test
    void aPersonsNameComesBeforeABots() {
        tickUntilAllHaveHeads(); // or the bot might leave as surplus
        String bot = world.standings().getFirst().nick();
        Seated person = take(bot.toUpperCase(java.util.Locale.ROOT));

        assertThat(nicks()).contains(person.nick()).doesNotContain(bot);
        assertThat(person.nick()).isEqualToIgnoringCase(bot);
    }

    @Test
    void aBotTakesNoNameThatAPersonHas() {
        take(Bots.nickOf(0));
        take(Bots.nickOf(2));

        assertThat(bots()).isPositive();
        assertThat(nicks()).doesNotHaveDuplicates();
    }

    @Test
    void peopleOfOneNameAreNumbered() {
        assertThat(take("Eve").nick()).isEqualTo("Eve");
        assertThat(take("eve").nick()).isEqualTo("eve 2");
        assertThat(take("EVE").nick()).isEqualTo("EVE 3");
    }

    @Test
    void numberOfALongNameTakesThePlaceOfItsEnd() {
        take("Wilhelmina Weiss");
        assertThat(take("Wilhelmina Weiss").nick()).isEqualTo("Wilhelmina Wei 2");
        assertThat(take("Wilhelmina Weiss").nick()).isEqualTo("Wilhelmina Wei 3");
    }

    @Test
    void whoGivesNoNameIsAGuest() {
        tick();
        Seated guest = take("");

        assertThat(guest.nick()).isEqualTo("Guest " + guest.seat());
    }

    @Test
    void twoOfOneNameInOneTickAreToldApart() {
        CompletableFuture<Seated> one = ask("Eve");
        CompletableFuture<Seated> other = ask("Eve");
        tick();

        assertThat(List.of(one.join().nick(), other.join().nick())).containsExactly("Eve", "Eve 2");
        assertThat(one.join().seat()).isNotEqualTo(other.join().seat());
    }
}
