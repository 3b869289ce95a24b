package dev.landline.protocol;

import dev.landline.log.Frame;
import dev.landline.sim.Delta;
import dev.landline.sim.World;

/** Makes a room's frames, each once in both formats. Belongs to the room's writer: it remembers each seat's n. */
public final class FrameEncoder {

    private final String epoch;
    private final int width;
    private final int[] n;

    /** An encoder for the deltas after the world's present tick. */
    public FrameEncoder(String epoch, World world) {
        this.epoch = epoch;
        width = world.rules().width();
        n = new int[world.rules().seats() + 1];
        for (int seat = 1; seat < n.length; seat++) {
            n[seat] = world.seat(seat).n();
        }
    }

    /** The delta of the tick after the last one encoded. */
    public Frame delta(Delta delta) {
        byte[] binary = BinaryFrames.encode(width, delta, seat -> n[seat]);
        delta.turned().forEach(turned -> n[turned.seat()] = turned.n());
        delta.joins().forEach(join -> n[join.seat()] = 0);
        return new Frame(Frame.Type.DELTA, delta.seq(), JsonFrames.encode(epoch, delta), binary);
    }

    public Frame keyframe(World world) {
        Keyframe keyframe = Keyframe.of(epoch, world);
        return new Frame(
                Frame.Type.KEYFRAME, keyframe.seq(), JsonFrames.encode(keyframe), BinaryFrames.encode(keyframe));
    }
}
