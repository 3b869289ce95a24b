package dev.landline.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @ParameterizedTest
    @CsvSource({
        "mi8a2k3f:1042, mi8a2k3f, 1042",
        "0:0, 0, 0",
        "e:007, e, 7",
        "zzzzzzzzzzzzz:999999999999999, zzzzzzzzzzzzz, 999999999999999"
    })
    void anEpochAndASeqAreAPosition(String text, String epoch, long seq) {
        assertThat(Position.parse(text)).contains(new Position(epoch, seq));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "e1",
                "e1:",
                ":1",
                "e1:-1",
                "e1:+1",
                "e1:1.0",
                "e1:1:1",
                "e1-1",
                "E1:1",
                "é:1",
                "e 1:1",
                " e1:1",
                "e1:1 ",
                "e1:1\n",
                "e1:١",
                "e1:1000000000000000",
                "zzzzzzzzzzzzzz:1"
            })
    void nothingElseIs(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mi8a2k3f:1042", "0:0"})
    void aPositionIsWrittenAsItIsRead(String text) {
        assertThat(Position.parse(text)).map(Position::toString).contains(text);
    }
}
