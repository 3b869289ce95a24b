package dev.landline.delivery;

import dev.landline.log.Frame;
import dev.landline.log.FrameLog;
import dev.landline.log.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a frame log. */
final class FrameCursor implements Cursor<List<Frame>> {

    private final FrameLog log;
    private @Nullable Position after;
    private List<Frame> peeked = List.of();

    /** @param after null to start with a keyframe */
    FrameCursor(FrameLog log, @Nullable Position after) {
        this.log = log;
        this.after = after;
    }

    @Override
    public @Nullable List<Frame> peek() {
        Position place = after;
        peeked = place == null ? log.start() : log.read(place).frames();
        return peeked.isEmpty() ? null : peeked;
    }

    @Override
    public void pass() {
        after = new Position(log.epoch(), peeked.getLast().seq());
        peeked = List.of();
    }
}
