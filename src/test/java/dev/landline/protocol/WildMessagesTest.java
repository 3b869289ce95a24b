package dev.landline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WildMessagesTest {

    private static final int MESSAGES = 10_000;
    private static final List<String> GOOD = List.of(
            "{\"kind\":\"hello\",\"client\":\"abcd-EFGH_123\",\"token\":\"tok\",\"after\":\"mi8a2k3f:1042\"}",
            "{\"kind\":\"intents\",\"intents\":[{\"n\":18,\"at\":1050,\"turn\":\"left\"},{\"n\":19,\"turn\":\"up\"}],\"age\":31}",
            "{\"kind\":\"ping\",\"t\":1234.5}");
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "null",
            "true",
            "-",
            "1e999",
            "-0",
            "1E-400",
            "99999999999999999999",
            "0.1",
            "9".repeat(1100),
            "[".repeat(1100),
            "\"kind\"",
            "\"intents\"",
            "\"n\"",
            "\"at\"",
            "\"turn\"",
            "\"t\":",
            "\\u0000",
            "\\ud800",
            "\ud800",
            "\u0000",
            "é",
            "🚀",
            "NaN",
            "/*",
            "\n",
            "{}",
            "\"after\":\"",
            "zzzzzzzzzzzzz:999999999999999");

    private final long seed = System.nanoTime();
    private final SplittableRandom chance = new SplittableRandom(seed);

    @Test
    void noMessageBreaksMoreThanItself() {
        int understood = 0;
        for (int i = 0; i < MESSAGES; i++) {
            String message = wild();
            try {
                ClientMessages.decode(message);
                understood++;
            } catch (ProblemException e) {
                assertThat(e.problem()).isEqualTo(Problem.MALFORMED);
            } catch (Throwable e) {
                fail("seed " + seed + ", message " + i + ": " + message, e);
            }
        }
        // Neither all nonsense nor all harmless: both ways are walked.
        assertThat(understood).as("seed %d", seed).isBetween(MESSAGES / 100, MESSAGES * 9 / 10);
    }

    private String wild() {
        StringBuilder text = new StringBuilder(chance.nextInt(10) == 0 ? "" : GOOD.get(chance.nextInt(GOOD.size())));
        for (int changes = chance.nextInt(5); changes >= 0; changes--) {
            int from = chance.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + chance.nextInt(4));
            switch (chance.nextInt(4)) {
                case 0 -> text.replace(from, to, PIECES.get(chance.nextInt(PIECES.size())));
                case 1 -> text.replace(from, to, "");
                case 2 -> text.replace(from, to, Character.toString((char) chance.nextInt(256)));
                default -> text.insert(from, text.substring(from, to));
            }
        }
        return text.toString();
    }
}
