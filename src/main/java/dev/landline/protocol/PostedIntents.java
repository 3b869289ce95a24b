package dev.landline.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client says in a request of its own, because its line does not listen.
 *
 * @param client the page load's id
 * @param line the line that it reads frames from; null if not told
 * @param ageMs how old the player's view is; null if not told
 */
public record PostedIntents(
        String client,
        List<Intent> intents,
        @Nullable String line,
        @Nullable Integer ageMs) {}
