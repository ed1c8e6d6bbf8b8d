package io.barnraiser.understand.network;

import java.util.Arrays;

/// A sum for each ordered pair of members, in two flat arrays: 16 bytes a place, and at most 5 of 8 places
/// are taken.
final class PairSums {

    /// No pair has it: members are numbered from 1.
    private static final long NONE = 0;

    private long[] pairs = new long[1 << 12];
    private long[] sums = new long[pairs.length];
    private int size;

    /// The pair as one number, which sorts by {@code from}, then {@code to}.
    static long pair(int from, int to) {
        return (long) from << 32 | to;
    }

    static int from(long pair) {
        return (int) (pair >>> 32);
    }

    static int to(long pair) {
        return (int) pair;
    }

    static long turned(long pair) {
        return pair(to(pair), from(pair));
    }

    /// @param amount nothing is remembered of 0
    /// @throws ArithmeticException when the sum is more than can be
    void add(int from, int to, long amount) {
        if (amount == 0) {
            return;
        }
        long pair = pair(from, to);
        int place = place(pair);
        if (pairs[place] == NONE) {
            if (8L * (size + 1) > 5L * pairs.length) {
                grow();
                place = place(pair);
            }
            pairs[place] = pair;
            size++;
        }
        sums[place] = Math.addExact(sums[place], amount);
    }

    /// The sum of a pair; 0 where nothing was added.
    long sum(long pair) {
        return sums[place(pair)];
    }

    /// How many pairs have a sum.
    int size() {
        return size;
    }

    /// Every pair, ascending. O(n log n).
    long[] sorted() {
        long[] taken = new long[size];
        int next = 0;
        for (long pair : pairs) {
            if (pair != NONE) {
                taken[next++] = pair;
            }
        }
        Arrays.sort(taken);
        return taken;
    }

    /// Where the pair stands, or would. (Fibonacci hashing: Knuth, The Art of Computer Programming 3, 6.4.)
    private int place(long pair) {
        int place = (int) ((pair * 0x9E37_79B9_7F4A_7C15L) >>> (Long.numberOfLeadingZeros(pairs.length) + 1));
        while (pairs[place] != NONE && pairs[place] != pair) {
            place = (place + 1) & (pairs.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldPairs = pairs;
        long[] oldSums = sums;
        pairs = new long[2 * oldPairs.length];
        sums = new long[pairs.length];
        for (int old = 0; old < oldPairs.length; old++) {
            if (oldPairs[old] != NONE) {
                int place = place(oldPairs[old]);
                pairs[place] = oldPairs[old];
                sums[place] = oldSums[old];
            }
        }
    }
}
