package dev.landline.protocol;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The seat token in a request's Authorization header (RFC 6750, section 2.1). */
public final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /** @param authorization the header; null if there is none */
    public static Optional<String> token(@Nullable String authorization) {
        return authorization != null && authorization.startsWith(SCHEME)
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /** What is said to a request whose token proves nothing. */
    public static ProblemException refused() {
        return new ProblemException(
                Problem.BAD_TOKEN, "Authorization must be Bearer and the token of a seat in this room");
    }
}
