package dev.landline.load;

/** What all players of a cell had and did since it was cleared. */
final class Tally {

    /** Deltas that came. */
    long frames;
    /** Deltas that did not follow on the one before, requests that failed, lines that broke. */
    long faults;
    /** Requests for frames. */
    long asked;
    /** Intents posted or sent. */
    long spoken;
    /** The frames' own bytes. */
    long frameBytes;
    /** The frames' bytes as they travelled: the same, or less where they were gzipped together. */
    long carriedBytes;
    /** The JSON of the intents. */
    long spokenBytes;

    final Samples ages = new Samples();
    final Samples delays = new Samples();

    void clear() {
        frames = 0;
        faults = 0;
        asked = 0;
        spoken = 0;
        frameBytes = 0;
        carriedBytes = 0;
        spokenBytes = 0;
        ages.clear();
        delays.clear();
    }

    void carried(long own, long travelled) {
        frameBytes += own;
        carriedBytes += travelled;
    }
}
