package io.barnraiser.language.text;

/// Some numbers for each of many short strings of letters: a hash table of bare arrays, for it is
/// asked a dozen times a letter.
final class LetterTable {

    private static final int BITS = 16;

    private final int width;
    private long[] keys = new long[1 << 12];
    private float[] values;
    private int used;

    /// @param width how many numbers a string has
    LetterTable(int width) {
        this.width = width;
        this.values = new float[keys.length * width];
    }

    /// The key of up to four letters, none of which is zero: strings of different lengths have
    /// different keys.
    static long key(CharSequence word, int from, int to) {
        long key = 0;
        for (int i = from; i < to; i++) {
            key = key << BITS | word.charAt(i);
        }
        return key;
    }

    /// All numbers; those of a string begin at {@link #find}.
    float[] values() {
        return values;
    }

    /// Where the numbers of a string begin; -1 when it is not there.
    int find(long key) {
        int slot = slot(keys, key);
        return keys[slot] == 0 ? -1 : slot * width;
    }

    /// As {@link #find}, for a string that is added where it is missing.
    int place(long key) {
        if (2 * used >= keys.length) {
            grow();
        }
        int slot = slot(keys, key);
        if (keys[slot] == 0) {
            keys[slot] = ~key;
            used++;
        }
        return slot * width;
    }

    /// Keys are kept turned round, so that none is zero.
    private static int slot(long[] keys, long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> 32) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != ~key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] before = keys;
        float[] held = values;
        keys = new long[2 * before.length];
        values = new float[2 * held.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int slot = slot(keys, ~before[i]);
                keys[slot] = before[i];
                System.arraycopy(held, i * width, values, slot * width, width);
            }
        }
    }
}
