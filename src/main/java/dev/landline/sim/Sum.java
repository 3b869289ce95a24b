package dev.landline.sim;

/**
 * The terms of the sum that clients verify: a uint32, the exclusive or of one term per cell that is not empty, one per
 * head and one for the tick.
 */
public final class Sum {

    private Sum() {}

    /** The term of a cell; 0 for an empty one. */
    public static int ofCell(int cell, int owner, int line) {
        return (owner | line) == 0 ? 0 : mix(mix(cell) ^ (owner << 8 | line));
    }

    public static int ofHead(int seat, int cell, Heading heading) {
        return mix(mix(~seat) ^ (cell * 8 + heading.code()));
    }

    public static int ofTick(long seq) {
        return mix((int) seq);
    }

    /** fmix32, the finalizer of MurmurHash3 (Austin Appleby, public domain). */
    static int mix(int h) {
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
