package io.barnraiser.understand.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
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
        Map<Long, List<Trace>> evidence = traces.read(handle, rules.version(), asked);
        Map<Long, Set<Corrected>> wrong = corrections.wrong(handle, asked);
        Map<Long, List<Segment>> before = store.read(handle, rules.version(), asked);
        Proofs judge = new Proofs(rules);
        TreeMap<PathStore.Move, Long> moves = new TreeMap<>();
        List<PathStore.Row> gone = new ArrayList<>();
        List<PathStore.Row> born = new ArrayList<>();
        for (long member : asked) {
            List<Trace> found = evidence.getOrDefault(member, List.of());
            List<Segment> now = judge.path(found, wrong.getOrDefault(member, Set.of()));
            List<Segment> then = before.getOrDefault(member, List.of());
            if (!now.equals(then)) {
                then.stream()
                        .filter(segment -> !now.contains(segment))
                        .forEach(segment -> gone.add(new PathStore.Row(member, segment)));
                now.stream()
                        .filter(segment -> !then.contains(segment))
                        .forEach(segment -> born.add(new PathStore.Row(member, segment)));
                count(then, move -> moves.merge(move, -1L, Long::sum));
                count(now, move -> moves.merge(move, 1L, Long::sum));
            }
        }
        store.remove(handle, rules.version(), gone);
        store.insert(handle, rules.version(), born);
        store.count(handle, rules.version(), moves);
        return born;
    }

    /// Hands on every move of a path.
    static void count(List<Segment> path, Consumer<PathStore.Move> to) {
        State attained = State.NONE;
        for (Segment segment : path) {
            if (segment.isMove()) {
                to.accept(new PathStore.Move(0, segment.from(), segment.before(), segment.state()));
            }
            if (segment.attained() != attained) {
                to.accept(new PathStore.Move(1, segment.from(), attained, segment.attained()));
                attained = segment.attained();
            }
        }
    }
}
