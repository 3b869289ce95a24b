package dev.landline.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The part of {@link BinaryDecoder} that reads keyframes. */
final class BinaryKeyframeDecoder {

    private static final String[] PHASE = {"play", "podium"};

    private final BinaryReader in;
    private final ObjectNode frame;

    /** @param in behind the frame's kind */
    BinaryKeyframeDecoder(BinaryReader in, ObjectNode frame) {
        this.in = in;
        this.frame = frame;
    }

    void read() {
        frame.put("kind", "keyframe").put("epoch", in.str()).put("seq", in.varint());
        frame.put("sum", in.u32()).put("width", in.varint()).put("height", in.varint());
        frame.put("tickHz", in.u8()).put("phase", PHASE[in.u8()]);
        frame.put("round", in.varint()).put("endsAt", in.varint());
        ArrayNode seats = frame.putArray("seats");
        for (int count = in.u8(); count > 0; count--) {
            seat(seats.addObject());
        }
        ArrayNode owners = frame.putArray("owners");
        for (long count = in.varint(); count > 0; count--) {
            owners.add(in.u8()).add(in.varint());
        }
    }

    private void seat(ObjectNode seat) {
        seat.put("seat", in.u8());
        int flags = in.u8();
        seat.put("nick", in.str()).put("bot", (flags & 1) != 0).put("away", (flags & 2) != 0);
        seat.put("n", in.varint()).put("peak", in.varint()).put("kills", in.varint());
        if ((flags & 4) != 0) {
            seat.put("cell", in.varint()).put("heading", in.u8());
        } else {
            seat.put("returnsAt", in.varint());
        }
        if ((flags & 8) != 0) {
            corners(seat.putArray("line"));
        }
    }

    private void corners(ArrayNode line) {
        int width = frame.get("width").intValue();
        int[] steps = {-width, 1, width, -1};
        long cell = in.varint();
        line.add(cell);
        for (long legs = in.varint(); legs > 0; legs--) {
            long leg = in.varint();
            cell += steps[(int) (leg & 3)] * (leg >> 2);
            line.add(cell);
        }
    }
}
