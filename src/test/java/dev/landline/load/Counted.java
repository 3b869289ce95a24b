package dev.landline.load;

/** A {@link Tally} at one moment; the ages and delays are in ms. */
record Counted(
        long frames,
        long faults,
        long asked,
        long spoken,
        long frameBytes,
        long carriedBytes,
        long spokenBytes,
        double age50,
        double age99,
        double delay50,
        double delay99) {

    /** @param silent players who got nothing at all: faults too */
    static Counted of(Tally tally, long silent) {
        return new Counted(
                tally.frames,
                tally.faults + silent,
                tally.asked,
                tally.spoken,
                tally.frameBytes,
                tally.carriedBytes,
                tally.spokenBytes,
                tally.ages.quantile(0.5),
                tally.ages.quantile(0.99),
                tally.delays.quantile(0.5),
                tally.delays.quantile(0.99));
    }
}
