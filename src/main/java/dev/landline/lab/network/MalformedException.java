package dev.landline.lab.network;

/** Bytes that are not HTTP/1.1: where a message ends cannot be told. It has no stack trace. */
final class MalformedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MalformedException(String message) {
        super(message, null, false, false);
    }
}
