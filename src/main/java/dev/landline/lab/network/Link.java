package dev.landline.lab.network;

/** A browser's way from the server, on which bytes go one after another. Times are in nanoseconds. */
final class Link {

    private static final long SECOND = 1_000_000_000L;
    /** As much as travels in one packet, or in 10 ms if that is more. */
    private static final int PACKET_BYTES = 1_460;

    private static final int PORTIONS_A_SECOND = 100;

    private long freeAt = Long.MIN_VALUE;

    /** How many bytes go at a time. */
    static int portion(int bytesPerSecond) {
        return Math.max(PACKET_BYTES, bytesPerSecond / PORTIONS_A_SECOND);
    }

    /** When bytes that are sent now have arrived. */
    long send(int bytes, int bytesPerSecond, long now) {
        freeAt = Math.max(freeAt, now) + bytes * SECOND / bytesPerSecond;
        return freeAt;
    }
}
