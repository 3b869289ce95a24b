package dev.landline.room;

import dev.landline.protocol.Intent;
import dev.landline.protocol.ViewReport;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What reaches a room's writer through its inbox. */
sealed interface Message {

    /** Somebody wants a seat. */
    record Take(String nick, CompletableFuture<Seated> answer) implements Message {}

    /** Somebody gives the seat up. */
    record Release(Occupant occupant, CompletableFuture<Void> answer) implements Message {}

    /** A client spoke: that alone says that it is still there. */
    record Heard(Occupant occupant, String client, List<Intent> intents, ViewReport view) implements Message {}

    record Opened(Line line) implements Message {}

    record Closed(Line line) implements Message {}
}
