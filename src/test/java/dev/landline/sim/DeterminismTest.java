package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    @Test
    void theSameSeedAndInputsGiveTheSameWorldAlsoFromASnapshot() {
        for (int seed = 1; seed <= 20; seed++) {
            Determinism.ofGame(new WildPlayers(seed).rules(), seed, 1_000).check(World::step);
        }
        Determinism.ofGame(Rules.of(Size.MEDIUM, 12, 30), 21, 800).check(World::step);
    }

    @Test
    void anotherSeedGivesAnotherWorld() {
        Rules rules = Rules.of(Size.SMALL, 12, 30);
        World one = new World(rules, 1);
        World other = new World(rules, 2);
        Inputs joins = new WildPlayers(1).inputs(one);
        for (World world : new World[] {one, other}) {
            world.step(joins);
            world.step(Inputs.NONE);
        }
        assertThat(one.sum()).isNotEqualTo(other.sum());
    }

    /** The stub counts its own calls: a state that is not the world's. */
    @Test
    void anImpureStepperIsCaught() {
        int[] calls = {0};
        Determinism.Stepper impure = (world, inputs) -> {
            Delta delta = world.step(inputs);
            if (++calls[0] % 997 == 0) {
                world.generator.next();
            }
            return delta;
        };
        Determinism game = Determinism.ofGame(Rules.of(Size.SMALL, 12, 30), 1, 300);
        assertThatThrownBy(() -> {
                    game.check(impure);
                    game.check(impure);
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("another hash in tick");
    }

    @Test
    void aStepperThatTreatsASnapshotOtherwiseIsCaught() {
        World[] first = new World[1];
        Determinism.Stepper impure = (world, inputs) -> {
            first[0] = world.seq() == 0 ? world : first[0];
            if (first[0] != world) {
                world.seats[1].n++;
            }
            return world.step(inputs);
        };
        Determinism game = Determinism.ofGame(Rules.of(Size.SMALL, 12, 30), 1, 300);
        assertThatThrownBy(() -> game.check(impure))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("snapshot: another hash in tick");
    }

    @Test
    void theHashSeesAllThatTheNextTicksDependOn() {
        Map<String, Consumer<World>> changes = new LinkedHashMap<>();
        changes.put("seq", world -> world.seq++);
        changes.put("phase", world -> world.phase = Phase.PODIUM);
        changes.put("round", world -> world.round++);
        changes.put("endsAt", world -> world.endsAt++);
        changes.put("generator", world -> world.generator.next());
        changes.put("owner", world -> world.grid.setOwner(3, 2));
        changes.put("line", world -> world.grid.setLine(3, 2));
        changes.put("taken", world -> world.seats[2].taken = true);
        changes.put("away", world -> world.seats[1].away = true);
        changes.put("alive", world -> world.seats[1].alive = false);
        changes.put("cell", world -> world.seats[1].cell++);
        changes.put("heading", world -> world.seats[1].heading = Heading.UP);
        changes.put("returnsAt", world -> world.seats[2].returnsAt++);
        changes.put("n", world -> world.seats[1].n++);
        changes.put("land", world -> world.seats[1].land++);
        changes.put("peak", world -> world.seats[1].peak++);
        changes.put("kills", world -> world.seats[1].kills++);
        changes.put("takenBy", world -> world.seats[1].takenBy++);
        changes.put("order of a line", world -> world.seats[1].lay(7));
        changes.forEach((what, change) -> {
            World world = Picture.of("""
                    .  .  .  .  .
                    A  a> .  .  .
                    .  .  .  .  .
                    .  .  .  .  .
                    .  .  .  .  .
                    """).world;
            long before = world.hash();
            assertThat(world.snapshot().hash()).isEqualTo(before);
            change.accept(world);
            assertThat(world.hash()).as(what).isNotEqualTo(before);
        });
    }
}
