package io.barnraiser.understand.influence;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What spread before, and what was learned from it.
///
/// @param things how many things were looked at
/// @param judged on how many of them, the newest, what was learned was judged; 0 where there was too little to
///     learn from
/// @param cases how often somebody could have taken something over from a member they have a tie to, among these
/// @param isLearned whether the learned probabilities are used: they foretell more than the assumed ones and
///     than popularity
/// @param sizes how many things had how many members, by the least of each of {@link #CLASSES}
public record Passed(long things, long judged, long cases, boolean isLearned, Map<Integer, Long> sizes) {

    /// Nothing yet.
    static final Passed NOTHING = new Passed(0, 0, 0, false, Map.of());

    /// The least size of each class; each ends before the next.
    public static final List<Integer> CLASSES = List.of(1, 2, 3, 6, 11, 31, 101);

    public Passed {
        sizes = Map.copyOf(sizes);
    }

    static SortedMap<Integer, Long> classes(int[] sizes) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (int size : sizes) {
            int own = CLASSES.stream().filter(least -> least <= size).reduce(1, Math::max);
            counts.merge(own, 1L, Long::sum);
        }
        return counts;
    }

    /// How many things a class has.
    public long count(int least) {
        return sizes.getOrDefault(least, 0L);
    }

    /// Whether learning was tried and judged.
    public boolean isTried() {
        return judged > 0;
    }
}
