package dev.landline.log;

import java.util.List;

/** What a log answers to: what comes after this position? */
public sealed interface Read {

    /** What the reader should apply now: empty if it is caught up. */
    List<Frame> frames();

    /** The deltas after the position, without a gap, at least one. */
    record Frames(List<Frame> frames) implements Read {}

    /** Nothing yet: the position is the newest, or a little ahead of it. */
    record CaughtUp() implements Read {
        @Override
        public List<Frame> frames() {
            return List.of();
        }
    }

    /** What comes next is no longer kept: a keyframe and the deltas after it. */
    record Lapped(List<Frame> frames) implements Read {}

    /** The position belongs to another log: a keyframe and the deltas after it. */
    record OtherEpoch(List<Frame> frames) implements Read {}

    /** This log will not be there for long: a keyframe and the deltas after it. */
    record FarAhead(List<Frame> frames) implements Read {}
}
