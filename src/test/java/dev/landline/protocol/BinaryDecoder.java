package dev.landline.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;

/** Reads binary frames as docs/protocol.md states them, and tells them as the JSON that it states for the same. */
final class BinaryDecoder {

    private static final String[] HOW = {"cut", "clash", "enclosed"};
    private static final String[] PHASE = {"play", "podium"};

    private final String epoch;
    private final int width;
    private final IntToLongFunction before;
    private final BinaryReader in;
    private final ObjectNode frame = JsonNodeFactory.instance.objectNode();

    private BinaryDecoder(byte[] bytes, String epoch, int width, IntToLongFunction before) {
        in = new BinaryReader(bytes);
        this.epoch = epoch;
        this.width = width;
        this.before = before;
    }

    /**
     * @param epoch of a delta, which does not carry it
     * @param before each seat's n before a delta
     */
    static ObjectNode decode(byte[] bytes, String epoch, int width, IntToLongFunction before) {
        return new BinaryDecoder(bytes, epoch, width, before).frame();
    }

    private ObjectNode frame() {
        int kind = in.u8();
        if (kind == 1) {
            delta();
        } else if (kind == 2) {
            new BinaryKeyframeDecoder(in, frame).read();
        } else {
            throw new IllegalStateException("a frame of kind " + kind);
        }
        if (!in.atEnd()) {
            throw new IllegalStateException("more bytes than a frame");
        }
        return frame;
    }

    private void delta() {
        frame.put("kind", "delta").put("epoch", epoch).put("seq", in.varint()).put("sum", in.u32());
        int parts = in.u8();
        list(parts, 0, "intents", this::intent);
        list(
                parts,
                1,
                "outs",
                outs -> outs.addObject().put("seat", in.u8()).put("by", in.u8()).put("how", HOW[in.u8()]));
        list(parts, 2, "claims", claims -> runs(claims.addObject().put("seat", in.u8())));
        list(
                parts,
                3,
                "spawns",
                spawns -> spawns.addObject().put("seat", in.u8()).put("cell", in.varint()));
        list(parts, 4, "joins", this::join);
        list(parts, 5, "leaves", leaves -> leaves.add(in.u8()));
        list(parts, 6, "away", aways -> aways.addArray().add(in.u8()).add(in.flag()));
        if ((parts & 1 << 7) != 0) {
            frame.putObject("round")
                    .put("phase", PHASE[in.u8()])
                    .put("number", in.varint())
                    .put("endsAt", in.varint());
        }
    }

    private void list(int parts, int bit, String name, Consumer<ArrayNode> item) {
        if ((parts & 1 << bit) == 0) {
            return;
        }
        ArrayNode list = frame.putArray(name);
        for (long count = in.varint(); count > 0; count--) {
            item.accept(list);
        }
    }

    private void intent(ArrayNode intents) {
        int seat = in.u8();
        long value = in.varint();
        intents.addArray().add(seat).add(value & 7).add(before.applyAsLong(seat) + (value >> 3));
    }

    private void join(ArrayNode joins) {
        int seat = in.u8();
        boolean bot = in.flag();
        joins.addObject().put("seat", seat).put("nick", in.str()).put("bot", bot);
    }

    private void runs(ObjectNode claim) {
        ArrayNode runs = claim.putArray("runs");
        long count = in.varint();
        long expected = 0;
        for (long i = 0; i < count; i++) {
            long cell = expected + in.zigzag();
            runs.add(cell).add(in.varint());
            expected = cell + width;
        }
    }
}
