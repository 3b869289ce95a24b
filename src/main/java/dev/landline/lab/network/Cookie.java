package dev.landline.lab.network;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** How browsers are told apart. */
final class Cookie {

    static final String NAME = "landline-network";
    static final String FORM = "4 to 32 of A-Z, a-z, 0-9 and -";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{4,32}");

    private Cookie() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Who sends this request; empty if it does not say. */
    static Optional<String> id(Head request) {
        for (String one : request.field("cookie").orElse("").split("[;,]", -1)) {
            String cookie = one.strip();
            if (cookie.startsWith(NAME + "=") && isId(cookie.substring(NAME.length() + 1))) {
                return Optional.of(cookie.substring(NAME.length() + 1));
            }
        }
        return Optional.empty();
    }

    static String newId() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    /** The line of an answer that gives a browser its cookie. */
    static String introduce(String id) {
        return "Set-Cookie: " + NAME + "=" + id + "; Path=/; HttpOnly; SameSite=Lax";
    }
}
