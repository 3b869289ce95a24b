package dev.landline.transport.websocket;

import dev.landline.protocol.ClientMessage;
import dev.landline.protocol.ClientMessages;
import dev.landline.protocol.Limits;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.room.RateLimit;
import java.nio.charset.StandardCharsets;

/** What may come in on one WebSocket: so many messages, so large, a hello first and no other. */
final class Incoming {

    private final RateLimit rate;
    private boolean greeted;

    Incoming(long nowNanos) {
        rate = new RateLimit(Limits.MESSAGES_PER_SECOND, Limits.MESSAGES_BURST, nowNanos);
    }

    /** @throws ProblemException if the message, or its coming now, is not what the protocol says */
    ClientMessage take(String message) {
        if (!rate.take(1, System.nanoTime())) {
            throw new ProblemException(
                    Problem.TOO_MANY, "at most " + Limits.MESSAGES_PER_SECOND + " messages a second");
        }
        if (message.length() > Limits.MAX_MESSAGE_BYTES
                || message.getBytes(StandardCharsets.UTF_8).length > Limits.MAX_MESSAGE_BYTES) {
            throw new ProblemException(
                    Problem.TOO_LARGE, "a message must be at most " + Limits.MAX_MESSAGE_BYTES + " bytes");
        }
        ClientMessage decoded = ClientMessages.decode(message);
        if (decoded instanceof ClientMessage.Hello == greeted) {
            throw new ProblemException(
                    Problem.MALFORMED, greeted ? "expected one hello only" : "expected a hello before anything else");
        }
        greeted = true;
        return decoded;
    }
}
