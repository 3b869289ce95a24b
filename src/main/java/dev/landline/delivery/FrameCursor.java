package dev.landline.delivery;

import dev.landline.log.Frame;
import dev.landline.log.FrameLog;
import dev.landline.log.Position;
import dev.landline.log.Read;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a frame log. */
final class FrameCursor implements Cursor<List<Frame>> {

    private final FrameLog log;
    private final Traffic.Line line;
    private @Nullable Position after;
    private List<Frame> peeked = List.of();
    /** How the log answered what was peeked; null if it was not asked for what comes after a position. */
    private @Nullable Resume answer;

    private boolean begun;

    /** @param after null to start with a keyframe */
    FrameCursor(FrameLog log, @Nullable Position after, Traffic.Line line) {
        this.log = log;
        this.line = line;
        this.after = after;
    }

    @Override
    public @Nullable List<Frame> peek() {
        Position place = after;
        if (place == null) {
            peeked = log.start();
        } else {
            Read read = log.read(place);
            peeked = read.frames();
            answer = Resume.of(read);
        }
        return peeked.isEmpty() ? null : peeked;
    }

    @Override
    public void pass() {
        if (answer != null && !begun) {
            line.resumed(answer);
        } else if (answer != null && answer != Resume.RESUMED) {
            line.lapped();
        }
        begun = true;
        after = new Position(log.epoch(), peeked.getLast().seq());
        peeked = List.of();
    }
}
