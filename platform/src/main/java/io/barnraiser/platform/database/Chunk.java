package io.barnraiser.platform.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Cuts long lists for {@code IN (...)}. The pieces have one of five lengths, filled up with their last value, so that
/// the database meets the same few statements again and again and need not understand each anew.
public final class Chunk {

    private static final int[] LENGTHS = {1, 16, 100, 200, 400};

    private Chunk() {}

    /// Cuts {@code values}, in their order; the last piece repeats its last value up to its length.
    public static <T> List<List<T>> of(Collection<T> values) {
        List<T> all = List.copyOf(values);
        List<List<T>> pieces = new ArrayList<>();
        int longest = LENGTHS[LENGTHS.length - 1];
        for (int from = 0; from < all.size(); from += longest) {
            pieces.add(filled(all.subList(from, Math.min(all.size(), from + longest))));
        }
        return pieces;
    }

    /// One piece of at most 400 values, filled up with its last value.
    public static <T> List<T> filled(List<T> piece) {
        List<T> filled = new ArrayList<>(piece);
        for (int length : LENGTHS) {
            if (length >= piece.size()) {
                while (filled.size() < length) {
                    filled.add(piece.getLast());
                }
                return filled;
            }
        }
        return filled;
    }
}
