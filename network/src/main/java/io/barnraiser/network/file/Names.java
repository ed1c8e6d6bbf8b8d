package io.barnraiser.network.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/// The names of nodes, numbered from 0 in the order in which they first came up.
///
/// Held as bytes in one array, with a table of numbers over it (open addressing, linear probing): about 16
/// bytes a name besides its letters, up to twice that just after it has grown. All names together have at
/// most 2^31 - 9 bytes. Looking a name up takes time in proportion to its length.
public final class Names {

    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    /// So many fit into the largest table.
    private static final int MOST_NAMES = 1 << 29;

    private byte[] letters = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private int[] table = new int[1 << 8];
    private int size;

    Names() {
        Arrays.fill(table, -1);
    }

    /// How many names there are.
    public int size() {
        return size;
    }

    /// The name of a number.
    ///
    /// @throws IndexOutOfBoundsException for a number that was not given
    public String name(int number) {
        if (number < 0 || number >= size) {
            throw new IndexOutOfBoundsException("%d of %d names".formatted(number, size));
        }
        return new String(letters, begin(number), ends[number] - begin(number), StandardCharsets.UTF_8);
    }

    /// The number of a name, if it came up.
    public OptionalInt find(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int number = table[slot(bytes, 0, bytes.length)];
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// The number of the name that stands in {@code bytes}, a new one if it did not come up before.
    ///
    /// @throws IllegalStateException when there is no room for further names
    int number(byte[] bytes, int begin, int end) {
        int slot = slot(bytes, begin, end);
        return table[slot] >= 0 ? table[slot] : add(bytes, begin, end, slot);
    }

    /// Whether these bytes are UTF-8.
    static boolean isText(byte[] bytes, int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (bytes[at] < 0) {
                return isDecodable(bytes, at, end);
            }
        }
        return true;
    }

    private static boolean isDecodable(byte[] bytes, int begin, int end) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, begin, end - begin));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private int add(byte[] bytes, int begin, int end, int slot) {
        int from = begin(size);
        int length = end - begin;
        if (length > MOST_BYTES - from || size == MOST_NAMES) {
            throw new IllegalStateException("the names of nodes are too many, or take more than 2 GiB");
        }
        if (from + length > letters.length) {
            letters = Arrays.copyOf(letters, grown(letters.length, from + length));
        }
        System.arraycopy(bytes, begin, letters, from, length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(size, size + 1));
        }
        ends[size] = from + length;
        table[slot] = size++;
        // Two thirds full at most.
        if (size > table.length / 3 * 2) {
            widen();
        }
        return size - 1;
    }

    private static int grown(int length, int needed) {
        return Math.clamp(length + (long) (length >> 1), needed, MOST_BYTES);
    }

    private void widen() {
        table = new int[2 * table.length];
        Arrays.fill(table, -1);
        for (int number = 0; number < size; number++) {
            table[slot(letters, begin(number), ends[number])] = number;
        }
    }

    private int begin(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /// Where the name stands in the table, or would stand.
    private int slot(byte[] bytes, int begin, int end) {
        int hash = 0;
        for (int at = begin; at < end; at++) {
            hash = 31 * hash + bytes[at];
        }
        // Spreads what the sum leaves in the low digits (the multiplier of Knuth, 2^32 over the golden ratio).
        hash *= 0x9E3779B9;
        int slot = (hash ^ hash >>> 16) & table.length - 1;
        while (table[slot] >= 0 && !isSame(table[slot], bytes, begin, end)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private boolean isSame(int number, byte[] bytes, int begin, int end) {
        return Arrays.equals(letters, begin(number), ends[number], bytes, begin, end);
    }
}
