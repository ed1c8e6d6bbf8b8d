package io.barnraiser.testbed.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is planned for days to come, in the order in which it was planned. Bounded by what members plan: a few things
/// each.
final class Agenda {

    private final Map<Integer, List<Runnable>> plans = new HashMap<>();

    /// Plans {@code deed} for {@code day}, which must not be over.
    void at(int day, Runnable deed) {
        plans.computeIfAbsent(day, key -> new ArrayList<>()).add(deed);
    }

    /// Does what was planned for {@code day}, and what that plans for the same day.
    void run(int day) {
        List<Runnable> due = plans.getOrDefault(day, List.of());
        for (int i = 0; i < due.size(); i++) {
            due.get(i).run();
        }
        plans.remove(day);
    }
}
