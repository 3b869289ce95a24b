package dev.landline.room;

/** A token bucket: so many a second, and a burst on top. Any thread. */
public final class RateLimit {

    private final long nanosPerToken;
    private final long burstNanos;
    /** The time up to which tokens are spent; lies in the past while some are left. */
    private long spentUntil;

    public RateLimit(int perSecond, int burst, long nowNanos) {
        nanosPerToken = 1_000_000_000L / perSecond;
        burstNanos = burst * nanosPerToken;
        spentUntil = nowNanos - burstNanos;
    }

    /** Takes {@code count} tokens; false, and nothing taken, if there are not so many. */
    public synchronized boolean take(int count, long nowNanos) {
        long from = Math.max(spentUntil, nowNanos - burstNanos);
        long until = from + count * nanosPerToken;
        if (until > nowNanos) {
            return false;
        }
        spentUntil = until;
        return true;
    }
}
