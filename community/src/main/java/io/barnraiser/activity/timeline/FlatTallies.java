package io.barnraiser.activity.timeline;

import java.util.Arrays;

/// Tallies by key in flat arrays, to be filled, read and emptied again for one person after another.
final class FlatTallies {

    /// No key has it: keys are made of numbers that count from 1.
    private static final long NONE = 0;

    private static final int LONGEST = 1_024;

    private long[] keys = new long[64];
    private long[] firsts = new long[64];
    private long[] lasts = new long[64];
    private int[] counts = new int[64];
    private long[] taken = new long[32];
    private int size;

    void add(long key, long at) {
        int place = place(key);
        if (keys[place] == NONE) {
            if (size == taken.length) {
                grow();
                place = place(key);
            }
            taken[size++] = key;
            keys[place] = key;
            counts[place] = 0;
            firsts[place] = at;
            lasts[place] = at;
        }
        counts[place]++;
        firsts[place] = Math.min(firsts[place], at);
        lasts[place] = Math.max(lasts[place], at);
    }

    int size() {
        return size;
    }

    /// Sorts the keys, so that {@link #key} gives them ascending. O(n log n).
    FlatTallies sort() {
        Arrays.sort(taken, 0, size);
        return this;
    }

    long key(int number) {
        return taken[number];
    }

    /// The tally of a key that was added.
    Tally of(long key) {
        int place = place(key);
        return new Tally(counts[place], firsts[place], lasts[place]);
    }

    /// Forgets all. Arrays that a busy person made long are not kept for the many who are not.
    void clear() {
        if (keys.length > LONGEST) {
            keys = new long[64];
            firsts = new long[64];
            lasts = new long[64];
            counts = new int[64];
            taken = new long[32];
        } else if (size > 0) {
            Arrays.fill(keys, NONE);
        }
        size = 0;
    }

    /// Where the key stands, or would. (Fibonacci hashing: Knuth, The Art of Computer Programming 3, 6.4.)
    private int place(long key) {
        int place = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> (Long.numberOfLeadingZeros(keys.length) + 1));
        while (keys[place] != NONE && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldFirsts = firsts;
        long[] oldLasts = lasts;
        int[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        firsts = new long[keys.length];
        lasts = new long[keys.length];
        counts = new int[keys.length];
        taken = Arrays.copyOf(taken, keys.length / 2);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != NONE) {
                int place = place(oldKeys[old]);
                keys[place] = oldKeys[old];
                firsts[place] = oldFirsts[old];
                lasts[place] = oldLasts[old];
                counts[place] = oldCounts[old];
            }
        }
    }
}
