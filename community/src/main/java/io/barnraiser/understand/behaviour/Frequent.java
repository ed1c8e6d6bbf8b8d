package io.barnraiser.understand.behaviour;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The values that most people have, numbered from 0; all others are one more, so that a model stays small.
///
/// @param places the number of each value that counts by itself
record Frequent<T extends Comparable<T>>(Map<T, Integer> places) {

    /// @param sets the different values of each person
    /// @param least a value of fewer people counts among the others
    /// @param most how many count by themselves
    static <T extends Comparable<T>> Frequent<T> of(List<? extends Stream<T>> sets, int least, int most) {
        Map<T, Integer> people = new HashMap<>();
        sets.forEach(set -> set.distinct().forEach(value -> people.merge(value, 1, Integer::sum)));
        Map<T, Integer> places = new HashMap<>();
        people.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Map.Entry.<T, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(entry -> places.put(entry.getKey(), places.size()));
        return new Frequent<>(places);
    }

    /// The number of a value; that of all others is {@link #count()} - 1.
    int place(T value) {
        return places.getOrDefault(value, places.size());
    }

    /// How many numbers there are, that of the others counted.
    int count() {
        return places.size() + 1;
    }
}
