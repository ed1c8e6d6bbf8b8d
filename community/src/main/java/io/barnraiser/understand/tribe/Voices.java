package io.barnraiser.understand.tribe;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// Who speaks somewhere, in a channel or a conversation, counted by group.
final class Voices {

    /// Who is in no group.
    static final int NONE = -1;

    private final Map<Integer, Integer> byGroup = new HashMap<>();
    private int all;

    /// @param group {@link #NONE} for those in none
    void add(int group) {
        all++;
        if (group != NONE) {
            byGroup.merge(group, 1, Integer::sum);
        }
    }

    /// The group that says more than half of it; empty where there is none, or where less than {@code least} is said.
    OptionalInt mostly(int least) {
        return all < least
                ? OptionalInt.empty()
                : byGroup.entrySet().stream()
                        .filter(entry -> 2 * entry.getValue() > all)
                        .mapToInt(Map.Entry::getKey)
                        .findAny();
    }
}
