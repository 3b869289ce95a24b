package dev.landline.assets;

import java.util.Locale;
import java.util.Optional;

/** How the files that a page waits for are started on their way before the browser has read the page. */
enum HeadStart {
    /** HTTP/2 server push (RFC 9113, section 8.4): they are sent without having been asked for. */
    PUSH,
    /** 103 Early Hints (RFC 8297): their names go ahead of the answer. */
    EARLY_HINTS,
    /** Their names stand in the answer's header. */
    PRELOAD,
    /** The browser finds them in the page. */
    NONE;

    /**
     * What is known of a client when it asks for a page.
     *
     * @param http2 whether it speaks HTTP/2
     * @param pushAllowed by its settings on this connection
     * @param navigation whether a browser says that it opens a page
     * @param knowsFiles whether it was given a start for this page of this build before
     */
    record Client(boolean http2, boolean pushAllowed, boolean navigation, boolean knowsFiles) {}

    /** @param name as in configuration and addresses, for example {@code early-hints}; {@code auto} and others are empty */
    static Optional<HeadStart> named(String name) {
        for (HeadStart one : values()) {
            if (one.toString().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /**
     * For one answer.
     *
     * @param configured empty for the best that the client takes
     * @param asked by this very request; it gets that also if it knows the files, but never what it cannot take
     */
    static HeadStart of(Client client, Optional<HeadStart> configured, Optional<HeadStart> asked) {
        if (asked.isPresent()) {
            return asked.get().forAble(client);
        }
        if (client.knowsFiles() || !client.http2()) {
            return NONE;
        }
        return configured
                .orElse(client.pushAllowed() ? PUSH : client.navigation() ? EARLY_HINTS : NONE)
                .forAble(client);
    }

    /** A push that is forbidden hangs; clients of HTTP/1.1 have been known to stumble over a 103. */
    private HeadStart forAble(Client client) {
        return switch (this) {
            case PUSH -> client.http2() && client.pushAllowed() ? PUSH : NONE;
            case EARLY_HINTS -> client.http2() ? EARLY_HINTS : NONE;
            case PRELOAD, NONE -> this;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
