package io.barnraiser.people.match;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Which rows share a key. Holds 16 bytes a key and row, no objects.
final class BlockIndex {

    private static final int ROW_BITS = 24;
    private static final long ROW_MASK = (1L << ROW_BITS) - 1;
    private static final int SHIFT = Long.SIZE - ROW_BITS;
    private static final int BLOCK_BUDGET = 5_000_000;
    private static final int LEAST_LIMIT = 24;
    private static final int MOST_LIMIT = 120;

    /// The greatest number of rows.
    static final int MOST_ROWS = 1 << ROW_BITS;

    private final long[] entries;
    private final long[] blocksOfRows;
    private final long[] chains;
    private final int limit;

    private BlockIndex(long[] entries, long[] blocksOfRows, long[] chains, int limit) {
        this.entries = entries;
        this.blocksOfRows = blocksOfRows;
        this.chains = chains;
        this.limit = limit;
    }

    /// Indexes all rows. A key that more rows share than the limit is left out: it tells too little, and another
    /// key will bring together those who have more in common. Only if it is an address or an outside key, each row
    /// meets the next that has it, so that a chain holds them all together.
    static BlockIndex of(Profile[] profiles) {
        Longs keys = new Longs();
        for (int row = 0; row < profiles.length; row++) {
            long number = row;
            BlockKeys.of(profiles[row], hash -> keys.add(hash << ROW_BITS | number));
        }
        long[] entries = keys.sortedDistinct();
        int limit = Math.clamp(BLOCK_BUDGET / Math.max(1, profiles.length), LEAST_LIMIT, MOST_LIMIT);
        Longs blocks = new Longs();
        Longs chains = new Longs();
        int start = 0;
        for (int end = 1; end <= entries.length; end++) {
            if (end == entries.length || key(entries[end]) != key(entries[start])) {
                boolean isSmall = end - start <= limit;
                for (int i = start; isSmall && end - start > 1 && i < end; i++) {
                    blocks.add(row(entries[i]) << SHIFT | start);
                }
                for (int i = start + 1; !isSmall && BlockKeys.isIdentifying(key(entries[start])) && i < end; i++) {
                    chains.add(row(entries[i - 1]) << SHIFT | row(entries[i]));
                }
                start = end;
            }
        }
        return new BlockIndex(entries, blocks.sorted(), chains.sorted(), limit);
    }

    /// Gives every row that shares a key with {@code row} and has a greater number, some more than once.
    void forEachLater(int row, IntConsumer sink) {
        for (int at = firstOf(row, blocksOfRows); at < blocksOfRows.length && blocksOfRows[at] >>> SHIFT == row; at++) {
            int start = (int) blocksOfRows[at];
            long key = key(entries[start]);
            for (int i = start; i < Math.min(entries.length, start + limit) && key(entries[i]) == key; i++) {
                int other = (int) row(entries[i]);
                if (other > row) {
                    sink.accept(other);
                }
            }
        }
        for (int at = firstOf(row, chains); at < chains.length && chains[at] >>> SHIFT == row; at++) {
            sink.accept((int) (chains[at] & ROW_MASK));
        }
    }

    private static int firstOf(int row, long[] numbers) {
        long value = (long) row << SHIFT;
        int low = 0;
        int high = numbers.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(numbers[middle], value) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long row(long entry) {
        return entry & ROW_MASK;
    }

    private static long key(long entry) {
        return entry >>> ROW_BITS;
    }

    /// A list of numbers that grows.
    private static final class Longs {
        private long[] values = new long[1024];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1));
            }
            values[size++] = value;
        }

        long[] sorted() {
            long[] all = Arrays.copyOf(values, size);
            values = all;
            // Row numbers stand in the highest bits; unsigned order is signed order with the highest bit flipped.
            flip(all);
            Arrays.parallelSort(all);
            flip(all);
            return all;
        }

        private static void flip(long[] all) {
            for (int i = 0; i < all.length; i++) {
                all[i] ^= Long.MIN_VALUE;
            }
        }

        long[] sortedDistinct() {
            long[] all = sorted();
            int kept = 0;
            for (int i = 0; i < all.length; i++) {
                if (i == 0 || all[i] != all[i - 1]) {
                    all[kept++] = all[i];
                }
            }
            return Arrays.copyOf(all, kept);
        }
    }
}
