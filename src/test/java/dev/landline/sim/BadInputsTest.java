package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputsTest {

    private static final int TAKEN = 1;

    private final World world = new World(new Rules(20, 20, 3, 12, 100, 10), 1);

    @BeforeEach
    void takeASeat() {
        world.step(Inputs.joins(List.of(new Inputs.Join(TAKEN, "Ada", Kind.PERSON))));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, 4})
    void aTurnOfASeatThatIsNotTakenThrows(int seat) {
        assertThrows(Inputs.turns(List.of(new Inputs.Turn(seat, Heading.UP, 1, false))), seat);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, TAKEN, 4})
    void aJoinOfASeatThatIsNotFreeThrows(int seat) {
        assertThrows(Inputs.joins(List.of(new Inputs.Join(seat, "Bob", Kind.PERSON))), seat);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, 4})
    void aLeaveOfASeatThatIsNotTakenThrows(int seat) {
        assertThrows(new Inputs(List.of(), List.of(), List.of(seat), List.of()), seat);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, 4})
    void anAwayOfASeatThatIsNotTakenThrows(int seat) {
        assertThrows(new Inputs(List.of(), List.of(), List.of(), List.of(new Inputs.Away(seat, true))), seat);
    }

    @Test
    void anAwayOfASeatThatLeavesInThatTickThrows() {
        assertThrows(new Inputs(List.of(), List.of(), List.of(1), List.of(new Inputs.Away(1, true))), 1);
    }

    @Test
    void aJoinOfASeatThatLeavesInThatTickThrows() {
        assertThrows(new Inputs(List.of(), List.of(new Inputs.Join(1, "Bob", Kind.PERSON)), List.of(1), List.of()), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 5, 1, 1, 1, 1, width",
        "5, 4, 1, 1, 1, 1, height",
        "5, 5, 0, 1, 1, 1, seats",
        "5, 5, 251, 1, 1, 1, seats",
        "5, 5, 1, 0, 1, 1, tickHz",
        "5, 5, 1, 1, 0, 1, roundTicks",
        "5, 5, 1, 1, 1, 0, podiumTicks"
    })
    void rulesThatCannotBePlayedByThrow(
            int width, int height, int seats, int tickHz, int roundTicks, int podiumTicks, String named) {
        assertThatThrownBy(() -> new Rules(width, height, seats, tickHz, roundTicks, podiumTicks))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(named + " is ");
    }

    private void assertThrows(Inputs inputs, int seat) {
        assertThatThrownBy(() -> world.step(inputs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seat " + seat + " ");
    }
}
