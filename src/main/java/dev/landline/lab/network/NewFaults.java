package dev.landline.lab.network;

import static dev.landline.protocol.ProblemException.malformed;

import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The faults that a browser is to have.
 *
 * @param seed of the jitter; drawn if left out
 */
public record NewFaults(@Nullable Long seed, @Nullable List<@Nullable NewFault> faults) {

    private static final int MAX = 16;
    private static final long MAX_SAFE = (1L << 53) - 1;

    /** @throws ProblemException {@link Problem#MALFORMED}, with a detail that names what is wrong */
    Weather weather(long now) {
        if (faults == null) {
            throw malformed("faults must be a list of faults, empty for none");
        }
        if (faults.size() > MAX) {
            throw malformed("faults must be at most " + MAX);
        }
        if (seed != null && (seed < 0 || seed > MAX_SAFE)) {
            throw malformed("seed must be 0 to " + MAX_SAFE);
        }
        return new Weather(faults.stream().map(fault -> one(fault, now)).toList());
    }

    private static Fault one(@Nullable NewFault fault, long now) {
        if (fault == null) {
            throw malformed("each of faults must be an object");
        }
        return fault.at(now);
    }

    long seedOr(LongSupplier otherwise) {
        return seed == null ? otherwise.getAsLong() : seed;
    }
}
