package dev.landline.protocol;

import dev.landline.protocol.Keyframe.Leg;
import dev.landline.protocol.Keyframe.SeatState;
import dev.landline.sim.Delta;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;

/** Frames in binary, a tenth of the JSON. */
final class BinaryFrames {

    private static final int DELTA = 1;
    private static final int KEYFRAME = 2;

    private BinaryFrames() {}

    /** @param before each seat's n before this delta: only what is added to it travels */
    static byte[] encode(int width, Delta delta, IntUnaryOperator before) {
        BinaryWriter out = new BinaryWriter()
                .u8(DELTA)
                .varint(delta.seq())
                .u32(delta.sum())
                .u8(parts(delta));
        list(
                out,
                delta.turned(),
                (to, turned) -> to.u8(turned.seat())
                        .varint((long) (turned.n() - before.applyAsInt(turned.seat())) << 3
                                | turned.heading().code()));
        list(out, delta.outs(), (to, o) -> to.u8(o.seat()).u8(o.by()).u8(o.how().ordinal()));
        list(out, delta.claims(), (to, claim) -> claim(to, width, claim));
        list(out, delta.spawns(), (to, spawn) -> to.u8(spawn.seat()).varint(spawn.cell()));
        list(
                out,
                delta.joins(),
                (to, join) -> to.u8(join.seat()).u8(bit(join.kind().isBot(), 0)).str(join.nick()));
        list(out, delta.leaves(), BinaryWriter::u8);
        list(out, delta.aways(), (to, away) -> to.u8(away.seat()).u8(bit(away.away(), 0)));
        Delta.Round round = delta.round();
        if (round != null) {
            out.u8(round.phase().ordinal()).varint(round.number()).varint(round.endsAt());
        }
        return out.toBytes();
    }

    static byte[] encode(Keyframe keyframe) {
        BinaryWriter out = new BinaryWriter()
                .u8(KEYFRAME)
                .str(keyframe.epoch())
                .varint(keyframe.seq())
                .u32(keyframe.sum())
                .varint(keyframe.width())
                .varint(keyframe.height())
                .u8(keyframe.tickHz())
                .u8(keyframe.phase().ordinal())
                .varint(keyframe.round())
                .varint(keyframe.endsAt())
                .u8(keyframe.seats().size());
        keyframe.seats().forEach(seat -> seat(out, seat));
        out.varint(keyframe.owners().length / 2);
        for (int i = 0; i < keyframe.owners().length; i += 2) {
            out.u8(keyframe.owners()[i]).varint(keyframe.owners()[i + 1]);
        }
        return out.toBytes();
    }

    private static int parts(Delta delta) {
        return bit(!delta.turned().isEmpty(), 0)
                | bit(!delta.outs().isEmpty(), 1)
                | bit(!delta.claims().isEmpty(), 2)
                | bit(!delta.spawns().isEmpty(), 3)
                | bit(!delta.joins().isEmpty(), 4)
                | bit(!delta.leaves().isEmpty(), 5)
                | bit(!delta.aways().isEmpty(), 6)
                | bit(delta.round() != null, 7);
    }

    private static int bit(boolean set, int position) {
        return set ? 1 << position : 0;
    }

    private static void claim(BinaryWriter out, int width, Delta.Claim claim) {
        int[] runs = claim.runs();
        out.u8(claim.seat()).varint(runs.length / 2);
        int expected = 0;
        for (int i = 0; i < runs.length; i += 2) {
            out.zigzag(runs[i] - expected).varint(runs[i + 1]);
            expected = runs[i] + width;
        }
    }

    private static void seat(BinaryWriter out, SeatState seat) {
        Keyframe.Head head = seat.head();
        out.u8(seat.seat())
                .u8(bit(seat.bot(), 0)
                        | bit(seat.away(), 1)
                        | bit(head != null, 2)
                        | bit(!seat.line().isEmpty(), 3))
                .str(seat.nick())
                .varint(seat.n())
                .varint(seat.peak())
                .varint(seat.kills());
        if (head == null) {
            out.varint(seat.returnsAt());
        } else {
            out.varint(head.cell()).u8(head.heading().code());
        }
        if (!seat.line().isEmpty()) {
            line(out, seat.line());
        }
    }

    private static void line(BinaryWriter out, List<Leg> legs) {
        out.varint(legs.getFirst().from());
        List<Leg> moving = legs.stream().filter(leg -> leg.cells() > 0).toList();
        out.varint(moving.size());
        moving.forEach(leg -> out.varint((long) leg.cells() << 2 | leg.heading().code()));
    }

    private static <T> void list(BinaryWriter out, List<T> items, BiConsumer<BinaryWriter, T> item) {
        if (!items.isEmpty()) {
            out.varint(items.size());
            items.forEach(one -> item.accept(out, one));
        }
    }
}
