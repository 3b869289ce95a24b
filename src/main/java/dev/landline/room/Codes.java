package dev.landline.room;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Room codes: short, and unambiguous when read out loud. */
public final class Codes {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{4,8}");
    private static final int LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    static String draw() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The code as rooms carry it, whatever its case; empty if it cannot be one. */
    public static Optional<String> normalize(String raw) {
        String upper = raw.toUpperCase(Locale.ROOT);
        return FORM.matcher(upper).matches() ? Optional.of(upper) : Optional.empty();
    }
}
