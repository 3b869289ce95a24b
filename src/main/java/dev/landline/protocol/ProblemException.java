package dev.landline.protocol;

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
