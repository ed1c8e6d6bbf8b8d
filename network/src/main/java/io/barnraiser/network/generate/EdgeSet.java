package io.barnraiser.network.generate;

/// A set of undirected edges in one flat table: open addressing with linear probing, and removal that leaves
/// no gaps behind (Knuth 1998, algorithm R of section 6.4). At most half full: 16 to 32 bytes an edge.
final class EdgeSet {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// 0 is an empty place: no edge has this key, since its larger end is above 0.
    private final long[] table;

    private final int shift;

    /// @param edges so many at most
    EdgeSet(int edges) {
        int bits = Math.min(30, 33 - Integer.numberOfLeadingZeros(Math.max(1, edges)));
        table = new long[1 << bits];
        shift = 64 - bits;
    }

    boolean contains(int one, int other) {
        return table[place(key(one, other))] != 0;
    }

    void add(int one, int other) {
        long key = key(one, other);
        table[place(key)] = key;
    }

    void remove(int one, int other) {
        int gap = place(key(one, other));
        table[gap] = 0;
        for (int at = next(gap); table[at] != 0; at = next(at)) {
            int home = home(table[at]);
            // What could not stand at its home only because the gap was taken moves up.
            boolean reachable = gap <= at ? home <= gap || home > at : home <= gap && home > at;
            if (reachable) {
                table[gap] = table[at];
                table[at] = 0;
                gap = at;
            }
        }
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    /// Where the key stands, or the empty place where it would.
    private int place(long key) {
        int at = home(key);
        while (table[at] != 0 && table[at] != key) {
            at = next(at);
        }
        return at;
    }

    private int home(long key) {
        return (int) (key * GOLDEN >>> shift);
    }

    private int next(int at) {
        return at + 1 & table.length - 1;
    }
}
