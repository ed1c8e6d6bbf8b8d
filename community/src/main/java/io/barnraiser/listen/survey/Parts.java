package io.barnraiser.listen.survey;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Shares a number out among groups in proportion to their size, in whole people (largest
/// remainder: Hamilton 1792).
final class Parts {

    private Parts() {}

    /// @param people how many each group has
    /// @param wanted how many there are to share out; no group gets more than it has
    static Map<String, Integer> of(Map<String, Long> people, int wanted) {
        if (people.isEmpty()) {
            return Map.of();
        }
        long all = people.values().stream().mapToLong(Long::longValue).sum();
        long total = Math.min(wanted, all);
        Map<String, Integer> parts = new HashMap<>();
        long given = 0;
        for (Map.Entry<String, Long> group : people.entrySet()) {
            int whole = (int) (total * group.getValue() / all);
            parts.put(group.getKey(), whole);
            given += whole;
        }
        List<String> byRemainder = people.keySet().stream()
                .sorted(Comparator.comparingLong((String group) -> total * people.getOrDefault(group, 0L) % all)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int i = 0; i < total - given; i++) {
            parts.merge(byRemainder.get(i), 1, Integer::sum);
        }
        return parts;
    }
}
