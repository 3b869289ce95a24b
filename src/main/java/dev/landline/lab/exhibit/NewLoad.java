package dev.landline.lab.exhibit;

import static dev.landline.protocol.ProblemException.malformed;

import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A load by the server's own client, as it is asked for; nothing may be left out.
 *
 * @param delivery how the page's files are to get their start; what browsers can do themselves is not asked for here
 * @param workMs how long the server is to work on the page
 */
public record NewLoad(
        @Nullable String delivery,
        @Nullable Integer rttMs,
        @Nullable Integer workMs) {

    private static final List<String> DELIVERIES = List.of("push", "none");

    /** @throws ProblemException {@link Problem#MALFORMED}, with a detail that names the field */
    String path() {
        if (delivery == null || !DELIVERIES.contains(delivery)) {
            throw malformed("delivery must be push or none");
        }
        long work = NewDoor.millis("workMs", workMs).toMillis();
        return "/play/%s?watch&delivery=%s&work=%d".formatted(PageLoad.ROOM, delivery, work);
    }

    /** @throws ProblemException {@link Problem#MALFORMED}, with a detail that names the field */
    Duration roundTrip() {
        return NewDoor.millis("rttMs", rttMs);
    }
}
