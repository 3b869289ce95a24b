package dev.landline.lab.exhibit;

import static dev.landline.protocol.ProblemException.malformed;
import static dev.landline.protocol.ProblemException.within;

import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A door as it is asked for; nothing may be left out. */
public record NewDoor(@Nullable String protocol, @Nullable Integer rttMs) {

    private static final int MAX_MS = 1_000;

    /** @throws ProblemException {@link Problem#MALFORMED}, with a detail that names the field */
    Protocol chosenProtocol() {
        return Protocol.named(String.valueOf(protocol)).orElseThrow(() -> malformed("protocol must be h2 or http/1.1"));
    }

    /** @throws ProblemException {@link Problem#MALFORMED}, with a detail that names the field */
    Duration roundTrip() {
        return millis("rttMs", rttMs);
    }

    /** @throws ProblemException {@link Problem#MALFORMED} if it is missing or out of its range */
    static Duration millis(String field, @Nullable Integer value) {
        return Duration.ofMillis(within(field, value, -1, 0, MAX_MS));
    }
}
