package dev.landline.lab.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.landline.lab.network.Fault.Kind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A browser as the presenter sees it.
 *
 * @param connections its open TCP connections
 * @param lines the ledger, for every line
 */
public record BrowserInfo(
        String id, long seed, int connections, List<FaultInfo> faults, Map<String, Ledger.Line> lines) {

    static BrowserInfo of(Browser browser, long now) {
        return new BrowserInfo(
                browser.id,
                browser.seed(),
                browser.connections(),
                browser.faults().stream().map(fault -> FaultInfo.of(fault, now)).toList(),
                browser.ledger.lines());
    }

    /** A fault as it was asked for, and how long it is still there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FaultInfo(
            String kind,
            List<String> lines,
            @Nullable Integer afterMs,
            @Nullable Integer ms,
            @Nullable Integer jitterMs,
            @Nullable Integer bytesPerSecond,
            @Nullable Integer bytes,
            long remainingMs) {

        static FaultInfo of(Fault fault, long now) {
            Kind kind = fault.kind();
            Fault.Amounts amounts = fault.amounts();
            long after = kind.countsPerConnection() ? fault.after() : fault.start() - fault.set();
            return new FaultInfo(
                    kind.camelName(),
                    fault.lines().stream().map(WireLine::lowerName).toList(),
                    (int) TimeUnit.NANOSECONDS.toMillis(after),
                    kind == Kind.DELAY ? amounts.ms() : null,
                    kind == Kind.DELAY ? amounts.jitterMs() : null,
                    kind == Kind.BANDWIDTH ? amounts.bytesPerSecond() : null,
                    kind == Kind.HOLD ? amounts.bytes() : null,
                    Math.ceilDiv(fault.end() - now, TimeUnit.MILLISECONDS.toNanos(1)));
        }
    }
}
