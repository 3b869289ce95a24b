package dev.landline.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.protocol.LineName;
import dev.landline.room.LineChange;
import dev.landline.room.RoomView;
import dev.landline.room.Tick;
import dev.landline.sim.Delta;
import dev.landline.sim.Delta.Claim;
import dev.landline.sim.Delta.How;
import dev.landline.sim.Delta.Out;
import dev.landline.sim.Delta.Round;
import dev.landline.sim.Inputs;
import dev.landline.sim.Inputs.Join;
import dev.landline.sim.Kind;
import dev.landline.sim.Phase;
import dev.landline.sim.Rules;
import dev.landline.sim.Size;
import dev.landline.sim.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of one tick. */
class ChronicleTest {

    private final World world = new World(Rules.of(Size.SMALL, 12, 60), 1);
    private Chronicle chronicle;

    @BeforeEach
    void sitDown() {
        world.step(Inputs.joins(List.of(
                new Join(1, "Ada", Kind.PERSON), new Join(2, "Radia", Kind.GREEDY), new Join(3, "Bob", Kind.PERSON))));
        world.step(Inputs.NONE);
        chronicle = new Chronicle(Size.SMALL, world);
    }

    private List<Happening> told(Delta delta, LineChange... changes) {
        RoomView view = new RoomView(world.seq(), 2, 1, 0, world.phase(), world.round(), world.endsAt());
        return chronicle.of(new Tick(world, view, delta, List.of(), List.of(changes)));
    }

    private Delta delta(
            List<Out> outs,
            List<Claim> claims,
            List<Join> joins,
            List<Integer> leaves,
            List<Inputs.Away> aways,
            @Nullable Round round) {
        return new Delta(9, 0, List.of(), outs, claims, List.of(), joins, leaves, aways, round);
    }

    private Delta quiet() {
        return delta(List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    private List<Happening> outs(Out... outs) {
        return told(delta(List.of(outs), List.of(), List.of(), List.of(), List.of(), null));
    }

    private List<Happening> claims(Claim... claims) {
        return told(delta(List.of(), List.of(claims), List.of(), List.of(), List.of(), null));
    }

    @Test
    void ofAQuietTickNothing() {
        assertThat(told(quiet())).isEmpty();
    }

    @Test
    void whoWasCutAndByWhom() {
        assertThat(outs(new Out(1, 2, How.CUT))).containsExactly(new Happening.Cut(1, "Ada", 2, "Radia"));
    }

    @Test
    void whoWentOutOtherwiseAndHow() {
        assertThat(outs(
                        new Out(1, 1, How.CUT),
                        new Out(2, 0, How.CLASH),
                        new Out(3, 2, How.CLASH),
                        new Out(3, 1, How.ENCLOSED)))
                .containsExactly(
                        new Happening.Out(1, "Ada", "own", null, null),
                        new Happening.Out(2, "Radia", "clash", null, null),
                        new Happening.Out(3, "Bob", "clash", 2, "Radia"),
                        new Happening.Out(3, "Bob", "enclosed", 1, "Ada"));
    }

    @Test
    void aClaimFromTheThresholdOn() {
        int enough = Chronicle.tellsClaimsFrom(Size.SMALL);
        assertThat(claims(
                        new Claim(1, new int[] {0, 100, 500, enough - 100}),
                        new Claim(2, new int[] {0, enough - 1}),
                        new Claim(3, new int[] {})))
                .containsExactly(new Happening.Claim(1, "Ada", enough));
    }

    @ParameterizedTest
    @EnumSource
    void theThresholdIsBetweenTwoPercentAndAQuarterPercentOfTheArena(Size size) {
        int cells = size.width * size.height;
        assertThat(Chronicle.tellsClaimsFrom(size)).isBetween(cells / 400, cells / 50);
    }

    @Test
    void whoJoinsAndWhoLeavesUnderTheNickOfThen() {
        assertThat(told(delta(
                        List.of(),
                        List.of(),
                        List.of(new Join(4, "Grace", Kind.PERSON)),
                        List.of(2, 3),
                        List.of(),
                        null)))
                .containsExactly(
                        new Happening.Join(4, "Grace", false),
                        new Happening.Leave(2, "Radia", true),
                        new Happening.Leave(3, "Bob", false));
        assertThat(outs(new Out(4, 4, How.CUT))).containsExactly(new Happening.Out(4, "Grace", "own", null, null));
    }

    @Test
    void whoIsAwayAndBack() {
        assertThat(told(delta(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Inputs.Away(1, true), new Inputs.Away(3, false)),
                        null)))
                .containsExactly(new Happening.Away(1, "Ada"), new Happening.Back(3, "Bob"));
    }

    @Test
    void whoRestedAtHomeAlreadyIsNotBroughtHome() {
        told(delta(List.of(), List.of(), List.of(), List.of(), List.of(new Inputs.Away(1, true)), null));
        assertThat(told(quiet())).isEmpty();
    }

    @Test
    void aChangeOfLineAndWhetherItWasAFall() {
        assertThat(told(
                        quiet(),
                        new LineChange(1, LineName.WEBSOCKET, LineName.LONGPOLL, 3),
                        new LineChange(3, LineName.LONGPOLL, LineName.SSE, 0)))
                .containsExactly(
                        new Happening.Line(1, "Ada", "websocket", "longpoll", true, 3),
                        new Happening.Line(3, "Bob", "longpoll", "sse", false, 0));
    }

    @Test
    void theRoundsEndWithTheBestThreeAndTheNextBegins() {
        List<Happening> ends =
                told(delta(List.of(), List.of(), List.of(), List.of(), List.of(), new Round(Phase.PODIUM, 1, 900)));
        assertThat(ends).singleElement().isInstanceOfSatisfying(Happening.Ends.class, end -> {
            assertThat(end.round()).isEqualTo(1);
            assertThat(end.places())
                    .containsExactly(
                            new Happening.Place(1, "Ada", false, 25, 25, 0),
                            new Happening.Place(2, "Radia", true, 25, 25, 0),
                            new Happening.Place(3, "Bob", false, 25, 25, 0));
        });
        assertThat(told(delta(List.of(), List.of(), List.of(), List.of(), List.of(), new Round(Phase.PLAY, 2, 2000))))
                .containsExactly(new Happening.Begins(2));
    }
}
