package dev.landline.protocol;

import dev.landline.log.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client says on a line that listens. */
public sealed interface ClientMessage {

    /**
     * The first message on a line.
     *
     * @param client the page load's id
     * @param token the seat's; null for a spectator
     * @param after null to start with a keyframe
     */
    record Hello(
            String client, @Nullable String token, @Nullable Position after) implements ClientMessage {}

    record Intents(List<Intent> intents, ViewReport view) implements ClientMessage {}

    /** @param t the client's own, given back with the pong */
    record Ping(double t) implements ClientMessage {}
}
