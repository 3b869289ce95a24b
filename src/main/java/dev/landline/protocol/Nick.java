package dev.landline.protocol;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What players call themselves: 1 to 16 graphemes of what can be seen. */
public final class Nick {

    public static final int MAX_GRAPHEMES = 16;

    // Control, format (bidi and zero-width), unassigned, private and lone surrogates; then letters and marks that are
    // blank all the same: joiners, fillers, variation selectors, an empty Braille cell. Nothing of it can be seen.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\u034f\\u115f\\u1160"
            + "\\u17b4\\u17b5\\u180b-\\u180f\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0\\x{e0100}-\\x{e01ef}]");
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
        return clean("nick", raw);
    }

    /** The same for another name that is shown, in a field of its own. */
    public static String clean(String field, String raw) {
        if (raw.length() > 4 * MAX_CHARS) {
            throw tooLong(field);
        }
        // Joined emoji lose their joiner: they fall apart into their parts, which is legible and spoofs nobody.
        String legible = UNSEEN.matcher(normal(raw)).replaceAll("");
        // What stood between a letter and its accent is gone; and where it stood between spaces, they meet.
        String seen = normal(legible).strip();
        if (seen.length() > MAX_CHARS || !first(MAX_GRAPHEMES, seen).equals(seen)) {
            throw tooLong(field);
        }
        return seen;
    }

    /** The nick with a number behind it, cut so that both are no longer than a nick may be. */
    public static String numbered(String nick, int number) {
        String suffix = " " + number;
        int graphemes = MAX_GRAPHEMES - suffix.length();
        String name = first(graphemes, nick);
        while (name.length() + suffix.length() > MAX_CHARS) {
            name = first(--graphemes, nick);
        }
        return name.strip() + suffix;
    }

    private static String normal(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
    }

    private static String first(int count, String text) {
        Matcher graphemes = GRAPHEME.matcher(text);
        int end = 0;
        for (int i = 0; i < count && graphemes.find(); i++) {
            end = graphemes.end();
        }
        return text.substring(0, end);
    }

    private static ProblemException tooLong(String field) {
        return ProblemException.malformed(field + " must be at most " + MAX_GRAPHEMES + " characters");
    }
}
