package dev.landline.lab.network;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * One thing that is wrong with a browser's network. Times are in nanoseconds, of the network's clock.
 *
 * @param lines to which it applies
 * @param after how long after a connection's answer ({@link Kind#KILL}) or request ({@link Kind#SWALLOW}) it strikes; the
 *     other kinds have it in {@code start}
 * @param set when it was asked for
 * @param end when it has gone
 */
record Fault(Kind kind, Set<WireLine> lines, long after, long set, long start, long end, Amounts amounts) {

    /** What each can be told; 0 where it is not used. */
    record Amounts(int ms, int jitterMs, int bytesPerSecond, int bytes) {

        static final Amounts NONE = new Amounts(0, 0, 0, 0);
    }

    enum Kind {
        /** Upgrades are answered with 403. */
        REFUSE,
        /** WebSockets are closed without a word. */
        KILL,
        /** Connections stay open, and what they carry is lost. */
        SWALLOW,
        /** Bytes come later, each way. */
        DELAY,
        /** Only so many bytes a second come down. */
        BANDWIDTH,
        /** Answers come in portions, as through a proxy that buffers. */
        HOLD,
        /** Requests are answered with 502. */
        BAD_GATEWAY,
        /** No network: all stands still, and then goes on. */
        CUT;

        /** The lines to which it can apply. */
        Set<WireLine> lines() {
            return switch (this) {
                case REFUSE, KILL -> EnumSet.of(WireLine.WEBSOCKET);
                case HOLD -> EnumSet.complementOf(EnumSet.of(WireLine.WEBSOCKET));
                case SWALLOW, DELAY, BANDWIDTH, BAD_GATEWAY, CUT -> EnumSet.allOf(WireLine.class);
            };
        }

        /** As in JSON. */
        String camelName() {
            return this == BAD_GATEWAY ? "badGateway" : name().toLowerCase(Locale.ROOT);
        }

        /** Whether it strikes each connection in its own time. */
        boolean countsPerConnection() {
            return this == KILL || this == SWALLOW;
        }
    }

    boolean strikes(WireLine line, long now) {
        return lines.contains(line) && start <= now && now < end;
    }
}
