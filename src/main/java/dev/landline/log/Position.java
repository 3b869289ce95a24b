package dev.landline.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last thing that a reader has: a seq, which means something in its epoch only.
 *
 * @param epoch in base 36, lower case
 */
public record Position(String epoch, long seq) {

    // 13 digits hold 64 bits in base 36; 15 decimal digits stay below 2^53, as JSON numbers must.
    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,13}):([0-9]{1,15})");

    /** Reads {@code epoch:seq}; empty if the text is of another form. */
    public static Optional<Position> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Position(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return epoch + ":" + seq;
    }
}
