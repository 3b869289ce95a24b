package dev.landline.protocol;

import dev.landline.log.Frame;
import java.util.List;

/** How frames are written, and how several of them share one message. */
public enum FrameFormat {
    /** One object each, a line feed between them. */
    JSON {
        @Override
        public byte[] join(List<Frame> frames) {
            if (frames.size() == 1) {
                return frames.getFirst().json();
            }
            int size = frames.size() - 1;
            for (Frame frame : frames) {
                size += frame.json().length;
            }
            byte[] joined = new byte[size];
            int at = 0;
            for (Frame frame : frames) {
                if (at > 0) {
                    joined[at++] = '\n';
                }
                System.arraycopy(frame.json(), 0, joined, at, frame.json().length);
                at += frame.json().length;
            }
            return joined;
        }
    },
    /** Each after its length as a varint. */
    BINARY {
        @Override
        public byte[] join(List<Frame> frames) {
            BinaryWriter out = new BinaryWriter();
            for (Frame frame : frames) {
                out.varint(frame.binary().length).bytes(frame.binary());
            }
            return out.toBytes();
        }
    };

    /** The frames, at least one, as one message. */
    public abstract byte[] join(List<Frame> frames);
}
