package dev.landline.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesAndTokensTest {

    @Test
    void drawnCodesAreFourLettersWithoutThoseThatAreMistakenForOthers() {
        for (int i = 0; i < 1000; i++) {
            assertThat(Codes.draw()).matches("[2-9A-HJ-NP-Z]{4}");
        }
    }

    @ParameterizedTest
    @CsvSource({"K7QF, K7QF", "k7qf, K7QF", "ABCDEFGH, ABCDEFGH", "abCD2345, ABCD2345"})
    void aCodeIsReadInUpperAndLowerCase(String raw, String code) {
        assertThat(Codes.normalize(raw)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ABC", "ABCDEFGHJ", "K7Q0", "K7QO", "K7Q1", "K7QI", "K7Q ", "K7-F", "K7QF\n", "ÄÖÜẞ", "../x"
            })
    void otherTextsAreNoCodes(String raw) {
        assertThat(Codes.normalize(raw)).isEmpty();
    }

    @Test
    void tokensHold128BitsFitABearerHeaderAndAreNeverAlike() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String token = Tokens.create();
            assertThat(token).matches("[A-Za-z0-9_-]{22}");
            assertThat(seen.add(token)).isTrue();
        }
    }

    @Test
    void aTokensHashIsItsSha256() {
        assertThat(Tokens.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
