package stoa.screening.filter;

/** A hash of 64 bits that is the same on every machine and in every version: what comes of it is stored. */
final class Hash {
    /** Offset and prime of FNV-1a, by Fowler, Noll and Vo. */
    private static final long OFFSET = 0xCBF29CE484222325L;

    private static final long PRIME = 0x100000001B3L;

    private Hash() {}

    static long of(CharSequence text) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    /** The order of the two matters. */
    static long of(long first, long second) {
        return mixed(mixed(first) * PRIME + second);
    }

    /** Each bit depends on every other: the last step of SplitMix64 (Steele, Lea and Flood, 2014). */
    static long mixed(long bits) {
        long mixed = bits;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
