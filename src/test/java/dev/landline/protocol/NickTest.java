package dev.landline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NickTest {

    @Test
    void lettersOfAllScriptsStay() {
        assertThat(Nick.clean("Ζωή Łukasz 山田")).isEqualTo("Ζωή Łukasz 山田");
        assertThat(Nick.clean("<b>\"x\"</b> & \\")).isEqualTo("<b>\"x\"</b> & \\");
    }

    @Test
    void formsThatLookAlikeBecomeOne() {
        assertThat(Nick.clean("Ａｄａ")).isEqualTo("Ada");
        assertThat(Nick.clean("Zoe\u0308")).isEqualTo("Zo\u00eb");
        assertThat(Nick.clean("ﬁne①")).isEqualTo("fine1");
    }

    @Test
    void spacesAreFolded() {
        assertThat(Nick.clean("  A \t d\u00a0\u2003\u3000a\n\r")).isEqualTo("A d a");
        assertThat(Nick.clean("a\u2028b\u2029c\u0085d")).isEqualTo("a b cd");
    }

    @Test
    void whatCannotBeSeenIsLeftOut() {
        assertThat(Nick.clean("A\u0000d\u001ba\u007f")).isEqualTo("Ada");
        assertThat(Nick.clean("\u202eadA\u202c\u2066x\u2069")).isEqualTo("adAx");
        assertThat(Nick.clean("A\u200bd\u200c\u200d\ufeffa\u00ad\u2060")).isEqualTo("Ada");
        assertThat(Nick.clean("x\ud800y\udc00z\ue000\uffff\u0378")).isEqualTo("xyz");
        assertThat(Nick.clean("👩\u200d🚀")).isEqualTo("👩🚀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\t", "\u200b\u200d", "\u202e \u0007"})
    void ofNothingVisibleNothingIsLeft(String raw) {
        assertThat(Nick.clean(raw)).isEmpty();
    }

    /** The page's rule is the same: its tests read the same file. */
    @Test
    void goldenNicksAreCleanedAsTheyStand() throws IOException {
        JsonNode vectors = new ObjectMapper()
                .readTree(Path.of("src/test/resources/golden/nicks.json").toFile());
        assertThat(vectors).hasSizeGreaterThan(20);
        for (JsonNode vector : vectors) {
            String raw = vector.get(0).textValue();
            if (vector.get(1).isNull()) {
                assertTooLong(raw);
            } else {
                assertThat(Nick.clean(raw)).isEqualTo(vector.get(1).textValue());
            }
        }
    }

    @Test
    void blanksThatAreLettersByNameAreLeftOut() {
        assertThat(Nick.clean("\u3164")).isEmpty();
        assertThat(Nick.clean("A\u115f\u1160\u2800\uffa0\u034f\ufe0f\udb40\udd00da"))
                .isEqualTo("Ada");
    }

    @Test
    void cleaningTwiceChangesNothing() {
        for (String raw : new String[] {"e\u200b\u0301", "a \u200b b", "\u1100\u200b\u1161", " \u200b x"}) {
            String once = Nick.clean(raw);
            assertThat(Nick.clean(once)).isEqualTo(once);
        }
        assertThat(Nick.clean("e\u200b\u0301")).isEqualTo("\u00e9");
        assertThat(Nick.clean("a \u200b b")).isEqualTo("a b");
    }

    @Test
    void numberFitsBehindANick() {
        assertThat(Nick.numbered("Ada", 2)).isEqualTo("Ada 2");
        assertThat(Nick.numbered("1234567890123456", 2)).isEqualTo("12345678901234 2");
        assertThat(Nick.numbered("1234567890123 56", 12)).isEqualTo("1234567890123 12");
        for (String nick : new String[] {"🇩🇪".repeat(16), "q\u0323\u0307".repeat(16), "\ud83d\ude80".repeat(16)}) {
            String numbered = Nick.numbered(nick, 123);
            assertThat(Nick.clean(numbered)).isEqualTo(numbered).endsWith(" 123");
        }
    }

    @Test
    void sixteenGraphemesAreEnough() {
        assertThat(Nick.clean("🇩🇪".repeat(16))).isEqualTo("🇩🇪".repeat(16));
        assertThat(Nick.clean("q\u0323\u0307".repeat(16))).hasSize(48);
        assertThat(Nick.clean("1234567890123456 \u200b")).isEqualTo("1234567890123456");

        assertTooLong("12345678901234567");
        assertTooLong("🇩🇪".repeat(17));
    }

    @Test
    void marksDoNotTowerUp() {
        assertTooLong("Z" + "\u0334".repeat(64));
        assertTooLong("\u200b".repeat(300));
        // One character that NFKC spells out in eighteen.
        assertTooLong("\ufdfa".repeat(2));
    }

    private static void assertTooLong(String raw) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Nick.clean(raw))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.MALFORMED))
                .satisfies(e -> assertThat(e.detail()).isEqualTo("nick must be at most 16 characters"));
    }
}
