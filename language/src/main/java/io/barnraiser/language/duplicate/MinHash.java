package io.barnraiser.language.duplicate;

import java.util.Arrays;

/// Makes signatures of texts, and keys by which near ones meet.
///
/// @param bands how many keys a text gets, 1 or more
/// @param rows how many hashes make a key, 1 or more: more make it stricter. A pair that is alike
///     by (1/bands)^(1/rows) meets about every other time
/// @param seed decides the hashes; signatures of different seeds must not be compared
public record MinHash(int bands, int rows, long seed) {

    /// 16 keys of 4 hashes: pairs that are alike by 0.5 meet in 64 of 100 cases, by 0.7 in 99.
    public static final MinHash USUAL = new MinHash(16, 4, 20_260_101);

    /// @throws IllegalArgumentException when `bands` or `rows` is below 1
    public MinHash {
        if (bands < 1 || rows < 1) {
            throw new IllegalArgumentException("at least one band of one row is needed");
        }
    }

    /// The signature of a text: `bands · rows` hashes; none for a text without words. O(bands ·
    /// rows · shingles).
    public long[] signature(Shingles shingles) {
        if (shingles.size() == 0) {
            return new long[0];
        }
        long[] least = new long[bands * rows];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int i = 0; i < least.length; i++) {
            long salt = mixed(seed + i);
            for (long hash : shingles.hashes()) {
                least[i] = Math.min(least[i], mixed(hash ^ salt));
            }
        }
        return least;
    }

    /// The keys of a signature, one a band: texts that share one are candidates. Keys of different
    /// bands differ, so that all fit into one column. None for an empty signature.
    public long[] keys(long[] signature) {
        if (signature.length == 0) {
            return new long[0];
        }
        long[] keys = new long[bands];
        for (int band = 0; band < bands; band++) {
            long key = mixed(band + 1);
            for (int row = 0; row < rows; row++) {
                key = mixed(key ^ signature[band * rows + row]);
            }
            keys[band] = key;
        }
        return keys;
    }

    /// How alike two texts are by their signatures: an estimate of their Jaccard index J with the
    /// standard error sqrt(J(1-J) / (bands · rows)); at most 0.0625 for the usual settings. 0 when
    /// one has no words.
    ///
    /// @throws IllegalArgumentException when both have hashes but not as many
    public static double similarity(long[] one, long[] other) {
        if (one.length == 0 || other.length == 0) {
            return 0;
        }
        if (one.length != other.length) {
            throw new IllegalArgumentException("signatures of different settings");
        }
        int same = 0;
        for (int i = 0; i < one.length; i++) {
            same += one[i] == other[i] ? 1 : 0;
        }
        return (double) same / one.length;
    }

    /// How likely two texts that are alike by `jaccard` share a key: 1 - (1 - J^rows)^bands.
    public double chanceToMeet(double jaccard) {
        return 1 - Math.pow(1 - Math.pow(jaccard, rows), bands);
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static long mixed(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
