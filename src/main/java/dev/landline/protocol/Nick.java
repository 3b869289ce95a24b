package dev.landline.protocol;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What players call themselves: 1 to 16 graphemes of what can be seen. */
public final class Nick {

    public static final int MAX_GRAPHEMES = 16;

    // Control, format (bidi and zero-width), unassigned, private and lone surrogates: nothing of it can be seen.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    // A grapheme may carry any number of marks; a name tag does not.
    private static final int MAX_CHARS = 64;

    private Nick() {}

    /**
     * A nick as it may be shown: NFKC (UAX 15), unseen characters left out, spaces folded.
     *
     * @return empty if nothing is left
     * @throws ProblemException {@link Problem#MALFORMED} if more than 16 graphemes (UAX 29) are left
     */
    public static String clean(String raw) {
        if (raw.length() > 4 * MAX_CHARS) {
            throw tooLong();
        }
        // Joined emoji lose their joiner: they fall apart into their parts, which is legible and spoofs nobody.
        String seen = UNSEEN.matcher(SPACE.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC))
                        .replaceAll(" "))
                .replaceAll("")
                .strip();
        Matcher graphemes = GRAPHEME.matcher(seen);
        int count = 0;
        while (graphemes.find()) {
            count++;
        }
        if (count > MAX_GRAPHEMES || seen.length() > MAX_CHARS) {
            throw tooLong();
        }
        return seen;
    }

    private static ProblemException tooLong() {
        return new ProblemException(Problem.MALFORMED, "nick must be at most " + MAX_GRAPHEMES + " characters");
    }
}
