package io.barnraiser.understand.voice;

import java.util.ArrayList;
import java.util.List;

/// Some months of a reading.
///
/// @param first the number of the first, 0 for the oldest of the reading
/// @param last the number of the last
public record Period(int first, int last) {

    private static final List<Integer> LENGTHS = List.of(1, 3, 6, 12);

    /// The last so many months.
    static Period last(int length, int months) {
        return new Period(Math.max(0, months - length), months - 1);
    }

    /// How many last months can be chosen of a reading of so many, the whole of it last.
    public static List<Integer> lengths(int months) {
        List<Integer> lengths = new ArrayList<>(
                LENGTHS.stream().filter(length -> length < months).toList());
        lengths.add(months);
        return lengths;
    }

    /// Whatever is counted: every month by itself, and the last few together.
    static List<Period> all(int months) {
        List<Period> all = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            all.add(new Period(month, month));
        }
        lengths(months).stream().filter(length -> length > 1).forEach(length -> all.add(last(length, months)));
        return all;
    }
}
