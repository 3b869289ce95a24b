package dev.landline.lab.exhibit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A door that has been opened.
 *
 * @param openMs after so long it closes by itself, with its connections
 */
public record DoorInfo(String id, int port, long openMs) {

    /** The connections that came by a door, in their order; also those that have ended. */
    public record Connections(List<Connection> connections) {}

    /**
     * A connection as the server saw it, not as the client tells it.
     *
     * @param openedMs since the door's first connection, one decimal
     * @param protocol {@code h2} or {@code http/1.1}; null until the first request
     * @param webSocket whether it has become one
     */
    public record Connection(double openedMs, @Nullable String protocol, int requests, boolean webSocket) {}
}
