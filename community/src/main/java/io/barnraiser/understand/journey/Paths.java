package io.barnraiser.understand.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Finds paths of members anew and keeps the counts of moves in step with them.
final class Paths {

    private final TraceStore traces = new TraceStore();
    private final CorrectionStore corrections = new CorrectionStore();
    private final PathStore store = new PathStore();

    /// The path of each of these members from their evidence as it is now. Only what changed is
    /// written; returns what
    /// begins anew, by member.
    List<PathStore.Row> find(Handle handle, RuleSet rules, Collection<Long> members) {
        Set<Long> asked = new TreeSet<>(members);
        return find(
                handle,
                rules,
                asked,
                traces.read(handle, rules.version(), asked),
                store.read(handle, rules.version(), asked));
    }

    /// The same of members whose evidence and paths as they stand are at hand.
    List<PathStore.Row> find(
            Handle handle,
            RuleSet rules,
            Set<Long> asked,
            Map<Long, List<Trace>> evidence,
            Map<Long, List<Segment>> before) {
        Map<Long, Set<Corrected>> wrong =
                corrections.isAnyWrong(handle) ? corrections.wrong(handle, asked) : Map.of();
        TreeMap<PathStore.Move, Long> moves = new TreeMap<>();
        List<PathStore.Row> gone = new ArrayList<>();
        List<PathStore.Row> born = new ArrayList<>();
        for (long member : asked) {
            List<Trace> found = evidence.getOrDefault(member, List.of());
            List<Proof> proofs = Proofs.of(rules, found, wrong.getOrDefault(member, Set.of()));
            List<Segment> now = Path.of(proofs, Proofs.days(rules, found), rules.thresholds());
            List<Segment> then = before.getOrDefault(member, List.of());
            if (!now.equals(then)) {
                then.stream()
                        .filter(segment -> !now.contains(segment))
                        .forEach(segment -> gone.add(new PathStore.Row(member, segment)));
                now.stream()
                        .filter(segment -> !then.contains(segment))
                        .forEach(segment -> born.add(new PathStore.Row(member, segment)));
                count(moves, then, -1);
                count(moves, now, 1);
            }
        }
        store.remove(handle, rules.version(), gone);
        if (before.isEmpty()) {
            store.append(handle, rules.version(), born);
        } else {
            store.insert(handle, rules.version(), born);
        }
        store.count(handle, rules.version(), moves);
        return born;
    }

    private static void count(TreeMap<PathStore.Move, Long> moves, List<Segment> path, long times) {
        State attained = State.NONE;
        for (Segment segment : path) {
            if (segment.isMove()) {
                moves.merge(new PathStore.Move(0, segment.from(), segment.before(), segment.state()), times, Long::sum);
            }
            if (segment.attained() != attained) {
                moves.merge(new PathStore.Move(1, segment.from(), attained, segment.attained()), times, Long::sum);
                attained = segment.attained();
            }
        }
    }
}
