package dev.landline.delivery;

import dev.landline.protocol.FrameFormat;
import dev.landline.protocol.LineName;

/** Keeps figures of what the lines carry. Any thread; nothing of it may block. */
public interface Traffic {

    /** The figures of one line in one format: looked for once, and then only added to. */
    Line line(LineName name, FrameFormat format);

    /** Of one line in one format. */
    interface Line {

        /** Keeps nothing. */
        Line UNCOUNTED = new Line() {
            @Override
            public void opened() {}

            @Override
            public void closed() {}

            @Override
            public void sent(int frames, int bytes) {}

            @Override
            public void resumed(Resume how) {}

            @Override
            public void lapped() {}
        };

        /** Somebody reads, or waits for something to read. */
        void opened();

        void closed();

        /** @param bytes as written by the line, without what HTTP puts around them */
        void sent(int frames, int bytes);

        /** A reader that came with a position got its first frames. */
        void resumed(Resume how);

        /** A reader was overtaken while it read. */
        void lapped();
    }
}
