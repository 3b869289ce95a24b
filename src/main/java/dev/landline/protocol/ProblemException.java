package dev.landline.protocol;

import org.jspecify.annotations.Nullable;

/** Something that a client must know, on its way to where it is answered. It has no stack trace. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final int retryAfterSeconds;

    /** @param detail what was wrong, and what would be right */
    public ProblemException(Problem problem, String detail) {
        this(problem, detail, 0);
    }

    /** @param retryAfterSeconds when to come back; 0 for no word about it */
    public ProblemException(Problem problem, String detail, int retryAfterSeconds) {
        super(detail, null, false, false);
        this.problem = problem;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** @param detail which field was wrong, and what would be right */
    public static ProblemException malformed(String detail) {
        return new ProblemException(Problem.MALFORMED, detail);
    }

    /**
     * The value of an optional field.
     *
     * @param otherwise what it is if it was left out
     * @throws ProblemException {@link Problem#MALFORMED} if it is out of its range
     */
    public static int within(String field, @Nullable Integer value, int otherwise, int min, int max) {
        int chosen = value == null ? otherwise : value;
        if (chosen < min || chosen > max) {
            throw malformed(field + " must be " + min + " to " + max);
        }
        return chosen;
    }

    public Problem problem() {
        return problem;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
