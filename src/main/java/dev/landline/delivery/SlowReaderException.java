package dev.landline.delivery;

/** A reader took nothing for too long, though there was something to take. */
public final class SlowReaderException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SlowReaderException() {
        super("the reader stood still", null, false, false);
    }
}
