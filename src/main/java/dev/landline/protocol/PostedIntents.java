package dev.landline.protocol;

import java.util.List;

/**
 * What a client says in a request of its own, because its line does not listen.
 *
 * @param client the page load's id
 */
public record PostedIntents(String client, List<Intent> intents, ViewReport view) {}
