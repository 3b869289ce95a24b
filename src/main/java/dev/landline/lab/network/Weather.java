package dev.landline.lab.network;

import dev.landline.lab.network.Fault.Amounts;
import dev.landline.lab.network.Fault.Kind;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What a browser's network does, at a time that is given. Pure. Of several faults of a kind the first counts. Times are in
 * nanoseconds, of the network's clock.
 */
record Weather(List<Fault> faults) {

    static final Weather CLEAR = new Weather(List.of());

    private static final long NEVER = Pipe.NEVER;

    /** Whether such a fault strikes this line. */
    boolean has(Kind kind, WireLine line, long now) {
        for (Fault fault : faults) {
            if (fault.kind() == kind && fault.strikes(line, now)) {
                return true;
            }
        }
        return false;
    }

    /** The figures of such a fault, {@link Amounts#NONE} if there is none. */
    Amounts amounts(Kind kind, WireLine line, long now) {
        for (Fault fault : faults) {
            if (fault.kind() == kind && fault.strikes(line, now)) {
                return fault.amounts();
            }
        }
        return Amounts.NONE;
    }

    /**
     * When a fault that counts for each connection strikes this one; {@link Pipe#NEVER} if none does.
     *
     * @param since when the connection's answer or request came
     */
    long strikesAt(Kind kind, WireLine line, long since, long now) {
        long first = NEVER;
        for (Fault fault : faults) {
            long at = Math.max(since, fault.set()) + fault.after();
            if (fault.kind() == kind && fault.strikes(line, now) && at < fault.end()) {
                first = Math.min(first, at);
            }
        }
        return first;
    }

    /** When it is another one; {@link Pipe#NEVER} if it stays. */
    long changesAt(long now) {
        return faults.stream()
                .flatMapToLong(fault -> LongStream.of(fault.start(), fault.end()))
                .filter(at -> at > now)
                .min()
                .orElse(NEVER);
    }

    /** Without the faults that have gone. */
    Weather at(long now) {
        return faults.isEmpty()
                ? this
                : new Weather(faults.stream().filter(fault -> now < fault.end()).toList());
    }
}
