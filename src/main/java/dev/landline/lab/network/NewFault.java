package dev.landline.lab.network;

import static dev.landline.protocol.ProblemException.malformed;
import static dev.landline.protocol.ProblemException.within;

import dev.landline.lab.network.Fault.Amounts;
import dev.landline.lab.network.Fault.Kind;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fault as it is asked for; docs/network.md tells what its fields mean.
 *
 * @param seconds how long it lasts, from its start
 */
public record NewFault(
        @Nullable String kind,
        @Nullable List<@Nullable String> lines,
        @Nullable Integer afterMs,
        @Nullable Double seconds,
        @Nullable Integer ms,
        @Nullable Integer jitterMs,
        @Nullable Integer bytesPerSecond,
        @Nullable Integer bytes) {

    /** Whatever is forgotten ends by itself. */
    private static final int MAX_SECONDS = 120;

    private static final double MIN_SECONDS = 0.1;
    private static final int MAX_DELAY_MS = 10_000;
    private static final int MIN_PER_SECOND = 1_000;
    private static final int MAX_PER_SECOND = 100_000_000;
    /** What proxies that buffer usually hold back. */
    private static final int HELD_BYTES = 8_192;

    private static final int MAX_HELD_BYTES = 1_048_576;

    /** @throws ProblemException {@link Problem#MALFORMED}, with a detail that names the field */
    Fault at(long now) {
        Kind chosen = chosenKind();
        long after = TimeUnit.MILLISECONDS.toNanos(within("afterMs", afterMs, 0, 0, MAX_SECONDS * 1_000));
        double lasting = seconds == null ? MAX_SECONDS : seconds;
        if (!(lasting >= MIN_SECONDS && lasting <= MAX_SECONDS)) {
            throw malformed("seconds must be " + MIN_SECONDS + " to " + MAX_SECONDS);
        }
        long start = chosen.countsPerConnection() ? now : now + after;
        long end = Math.min(
                start + (long) (lasting * TimeUnit.SECONDS.toNanos(1)), now + TimeUnit.SECONDS.toNanos(MAX_SECONDS));
        return new Fault(
                chosen,
                chosenLines(chosen),
                chosen.countsPerConnection() ? after : 0,
                now,
                start,
                end,
                amounts(chosen));
    }

    private Kind chosenKind() {
        return Arrays.stream(Kind.values())
                .filter(one -> one.camelName().equals(kind))
                .findFirst()
                .orElseThrow(() -> malformed("kind must be "
                        + Arrays.stream(Kind.values()).map(Kind::camelName).collect(Collectors.joining(", "))));
    }

    private Set<WireLine> chosenLines(Kind chosen) {
        if (lines == null) {
            return chosen.lines();
        }
        if (chosen == Kind.CUT) {
            throw malformed("cut has no lines: it stops all that a browser does");
        }
        EnumSet<WireLine> some = EnumSet.noneOf(WireLine.class);
        for (String name : lines) {
            some.add(WireLine.named(String.valueOf(name))
                    .filter(chosen.lines()::contains)
                    .orElseThrow(() -> malformed(mustBe(chosen))));
        }
        if (some.isEmpty()) {
            throw malformed(mustBe(chosen));
        }
        return Collections.unmodifiableSet(some);
    }

    private static String mustBe(Kind chosen) {
        return "lines of " + chosen.camelName() + " must be some of "
                + chosen.lines().stream().map(WireLine::lowerName).collect(Collectors.joining(", "));
    }

    private Amounts amounts(Kind chosen) {
        belongs("ms", ms, chosen, Kind.DELAY);
        belongs("jitterMs", jitterMs, chosen, Kind.DELAY);
        belongs("bytesPerSecond", bytesPerSecond, chosen, Kind.BANDWIDTH);
        belongs("bytes", bytes, chosen, Kind.HOLD);
        return switch (chosen) {
            case DELAY -> delay();
            case BANDWIDTH ->
                new Amounts(0, 0, within("bytesPerSecond", bytesPerSecond, 0, MIN_PER_SECOND, MAX_PER_SECOND), 0);
            case HOLD -> new Amounts(0, 0, 0, within("bytes", bytes, HELD_BYTES, 1, MAX_HELD_BYTES));
            default -> Amounts.NONE;
        };
    }

    private Amounts delay() {
        if (ms == null && jitterMs == null) {
            throw malformed("delay must have ms, jitterMs or both");
        }
        return new Amounts(
                within("ms", ms, 0, 0, MAX_DELAY_MS), within("jitterMs", jitterMs, 0, 0, MAX_DELAY_MS), 0, 0);
    }

    private static void belongs(String field, @Nullable Integer value, Kind chosen, Kind owner) {
        if (value != null && chosen != owner) {
            throw malformed(field + " belongs to " + owner.camelName() + ", not to " + chosen.camelName());
        }
    }
}
