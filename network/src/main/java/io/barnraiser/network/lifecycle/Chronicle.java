package io.barnraiser.network.lifecycle;

import io.barnraiser.network.community.Overlaps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells what happened between two times, once the numbers are handed on.
final class Chronicle {

    private static final int NONE = -1;

    private final long[] old;
    private final int[] oldSizes;
    private final long[] now;
    private final int[] sizes;
    /// The old tribe of each new community, or {@link #NONE}.
    private final int[] oldOf;
    /// The new community of each old tribe, or {@link #NONE}.
    private final int[] heir;
    /// The new community that holds more than half of an old tribe.
    private final int[] into;
    /// The old tribe that gives more than half of a new community.
    private final int[] from;
    /// By new community, the old tribes that ended in it.
    private final Map<Integer, List<Long>> absorbed = new HashMap<>();
    /// By old tribe, the new tribes that come mostly from it.
    private final Map<Integer, List<Long>> parts = new HashMap<>();

    Chronicle(long[] old, int[] oldSizes, long[] now, int[] sizes, int[] oldOf, Overlaps overlaps) {
        this.old = old;
        this.oldSizes = oldSizes;
        this.now = now;
        this.sizes = sizes;
        this.oldOf = oldOf;
        heir = filled(old.length);
        into = filled(old.length);
        from = filled(now.length);
        for (int community = 0; community < now.length; community++) {
            if (oldOf[community] != NONE) {
                heir[oldOf[community]] = community;
            }
        }
        for (int tribe = 0; tribe < old.length; tribe++) {
            for (int i = 0; i < overlaps.count(tribe); i++) {
                int community = overlaps.other(tribe, i);
                if (2 * overlaps.shared(tribe, i) > oldSizes[tribe]) {
                    into[tribe] = community;
                }
                if (2 * overlaps.shared(tribe, i) > sizes[community]) {
                    from[community] = tribe;
                }
            }
            if (into[tribe] != NONE && heir[tribe] == NONE) {
                absorbed.computeIfAbsent(into[tribe], community -> new ArrayList<>())
                        .add(old[tribe]);
            }
        }
        for (int community = 0; community < now.length; community++) {
            if (from[community] != NONE && oldOf[community] == NONE) {
                parts.computeIfAbsent(from[community], tribe -> new ArrayList<>())
                        .add(now[community]);
            }
        }
    }

    private static int[] filled(int size) {
        int[] filled = new int[size];
        Arrays.fill(filled, NONE);
        return filled;
    }

    /// @param change up to which share of its size a tribe counts as continued
    List<Change> changes(double change) {
        List<Change> changes = new ArrayList<>();
        for (int community = 0; community < now.length; community++) {
            tellOfNow(community, change, changes);
        }
        for (int tribe = 0; tribe < old.length; tribe++) {
            tellOfThen(tribe, changes);
        }
        return changes;
    }

    private void tellOfNow(int community, double change, List<Change> changes) {
        boolean isNew = oldOf[community] == NONE;
        if (!isNew) {
            changes.add(resized(now[community], oldSizes[oldOf[community]], sizes[community], change));
        }
        List<Long> others = absorbed.getOrDefault(community, List.of());
        if (!others.isEmpty()) {
            changes.add(new Change.Merged(now[community], others, sizes[community]));
        } else if (isNew && (from[community] == NONE || !isSplit(from[community]))) {
            changes.add(new Change.Born(now[community], sizes[community]));
        }
    }

    private static Change resized(long tribe, int before, int size, double change) {
        if (Math.abs(size - before) <= change * before) {
            return new Change.Continued(tribe, before, size);
        }
        return size > before ? new Change.Grew(tribe, before, size) : new Change.Shrank(tribe, before, size);
    }

    private void tellOfThen(int tribe, List<Change> changes) {
        boolean lives = heir[tribe] != NONE;
        if (isSplit(tribe)) {
            changes.add(new Change.Split(old[tribe], parts.getOrDefault(tribe, List.of()), lives));
        } else if (!lives && into[tribe] == NONE) {
            changes.add(new Change.Faded(old[tribe], oldSizes[tribe]));
        }
    }

    /// One remainder of a tribe that is no more is no split.
    private boolean isSplit(int tribe) {
        int count = parts.getOrDefault(tribe, List.of()).size();
        return heir[tribe] != NONE ? count > 0 : count > 1;
    }
}
