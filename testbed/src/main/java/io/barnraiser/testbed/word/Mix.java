package io.barnraiser.testbed.word;

/// Numbers that look like chance and are always the same.
public final class Mix {

    private Mix() {}

    /// Mixes three numbers (SplitMix64; Steele, Lea and Flood 2014).
    public static long of(long seed, long one, long other) {
        return mixed(mixed(mixed(seed + 0x9e3779b97f4a7c15L) ^ one) + other * 0x9e3779b97f4a7c15L);
    }

    /// The same as a share in [0, 1).
    public static double share(long seed, long one, long other) {
        return (of(seed, one, other) >>> 11) * 0x1.0p-53;
    }

    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
