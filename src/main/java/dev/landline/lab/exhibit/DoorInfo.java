package dev.landline.lab.exhibit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A door that has been opened.
 *
 * @param openMs after so long it closes by itself, with its connections
 */
public record DoorInfo(String id, int port, long openMs) {

    /**
     * What came by a door.
     *
     * @param connections in their order; also those that have ended
     * @param asked the first requests on each of them
     */
    public record Connections(List<Connection> connections, List<Asked> asked) {}

    /**
     * A request.
     *
     * @param path without its query
     * @param atMs when the server had it, since the door's first connection, one decimal
     */
    public record Asked(String path, double atMs) {}

    /**
     * A connection as the server saw it, not as the client tells it.
     *
     * @param openedMs since the door's first connection, one decimal
     * @param protocol {@code h2} or {@code http/1.1}; null until the first request
     * @param webSocket whether it has become one
     */
    public record Connection(double openedMs, @Nullable String protocol, int requests, boolean webSocket) {}
}
