package dev.landline.lab.exhibit;

/** Times as answers tell them. */
final class Millis {

    private static final double TENTHS_IN_NANOS = 100_000;

    private Millis() {}

    /** In milliseconds, with one decimal: more is noise. */
    static double of(long nanos) {
        return Math.round(nanos / TENTHS_IN_NANOS) / 10.0;
    }
}
