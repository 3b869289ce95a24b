package dev.landline.sim;

/**
 * The source of all chance in a world, with its whole state in one number: SplitMix64 (Steele, Lea, Flood: Fast
 * Splittable Pseudorandom Number Generators, OOPSLA 2014).
 */
final class Generator {

    private long state;

    Generator(long seed) {
        state = seed;
    }

    long state() {
        return state;
    }

    long next() {
        state += 0x9e3779b97f4a7c15L;
        return mix(state);
    }

    /** A number from 0 to {@code bound - 1}; the bias of the multiplication is below {@code bound / 2^32}. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** The finalizer of SplitMix64: a bijection of 64 bits in which every input bit moves every output bit. */
    static long mix(long v) {
        v = (v ^ (v >>> 30)) * 0xbf58476d1ce4e5b9L;
        v = (v ^ (v >>> 27)) * 0x94d049bb133111ebL;
        return v ^ (v >>> 31);
    }
}
