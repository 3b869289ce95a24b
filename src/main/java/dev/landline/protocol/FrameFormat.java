package dev.landline.protocol;

import dev.landline.log.Frame;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How frames are written, and how several of them share one message. */
public enum FrameFormat {
    /** One object each, a line feed between them. */
    JSON {
        @Override
        public byte[] join(List<Frame> frames) {
            return frames.size() == 1 ? frames.getFirst().json() : enclose("", frames, '\n', "");
        }

        @Override
        public byte[] word(String json) {
            return json.getBytes(StandardCharsets.UTF_8);
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

        @Override
        public byte[] word(String json) {
            return new BinaryWriter().str(json).toBytes();
        }
    };

    /** The frames, at least one, as one message. */
    public abstract byte[] join(List<Frame> frames);

    /** What is no frame, JSON in every format, where frames are expected: it begins with a brace, and no frame does in binary. */
    public abstract byte[] word(String json);

    /** The frames, or none, as one JSON object: {@code {"frames":[...]}}. */
    public static byte[] list(List<Frame> frames) {
        return enclose("{\"frames\":[", frames, ',', "]}");
    }

    static byte[] enclose(String before, List<Frame> frames, char between, String after) {
        int size = before.length() + Math.max(0, frames.size() - 1) + after.length();
        for (Frame frame : frames) {
            size += frame.json().length;
        }
        ByteBuffer list = ByteBuffer.allocate(size).put(before.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < frames.size(); i++) {
            if (i > 0) {
                list.put((byte) between);
            }
            list.put(frames.get(i).json());
        }
        return list.put(after.getBytes(StandardCharsets.US_ASCII)).array();
    }
}
