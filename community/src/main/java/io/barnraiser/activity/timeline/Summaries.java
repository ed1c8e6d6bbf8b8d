package io.barnraiser.activity.timeline;

import io.barnraiser.people.member.Terms;
import io.barnraiser.platform.database.Dialect;
import io.barnraiser.platform.database.NewRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Brings the rows of the members list up to date with the rows of the identities. Writes only what differs.
final class Summaries {

    /// One transaction at a time refreshes summaries: what it adds up must not move to another member meanwhile.
    private static final long LOCK = 0x7469_6d65_6c69_6e65L;

    private static final int LONGEST_SORT_NAME = 80;

    private final Dialect dialect;
    private final FigureStore figures;
    private final SummaryStore store = new SummaryStore();

    Summaries(Dialect dialect, FigureStore figures) {
        this.dialect = dialect;
        this.figures = figures;
    }

    /// Waits until no other transaction refreshes; call it before reading what a refresh will depend on.
    void lock(Handle handle) {
        dialect.lock(handle, LOCK);
    }

    /// Refreshes the rows of {@code members}, and removes those of members who are none any more. Costs some
    /// statements and rows per member and identity; does not read the log.
    void refresh(Handle handle, Collection<Long> members) {
        lock(handle);
        Chunks.of(new TreeSet<>(members), some -> refreshSome(handle, some));
    }

    private void refreshSome(Handle handle, List<Long> members) {
        replace(handle, members, figures.read(handle, members, Summaries::sortName));
    }

    /// Gathers the rows of the members {@code from} to {@code to}, the last not included, and returns how they are
    /// written. They must have none: where some have, because something was told of them meanwhile, all of them are
    /// refreshed.
    Consumer<Handle> gather(Handle reading, FlatFigures known, int from, int to) {
        List<MemberFigures> rows = figures.named(reading, known, from, to);
        Difference difference = new Difference();
        rows.forEach(row -> difference.count(row, 1));
        List<NewRows> all = store.gather(rows);
        return handle -> {
            lock(handle);
            if (store.isThere(handle, from, to)) {
                refresh(handle, rows.stream().map(MemberFigures::memberId).toList());
            } else {
                all.forEach(some -> some.insert(handle));
                store.addCounts(handle, difference.counts);
            }
        };
    }

    /// The orders of all identities up to {@code highest}.
    FlatOrders orders(Handle handle, int highest) {
        return figures.orders(handle, highest);
    }

    /// Removes the rows of {@code members}, who are about to be erased. Returns how many there were.
    int remove(Handle handle, Collection<Long> members) {
        lock(handle);
        AtomicInteger removed = new AtomicInteger();
        Chunks.of(members, some -> removed.addAndGet(replace(handle, some, Map.of())));
        return removed.get();
    }

    /// Returns how many rows changed.
    private int replace(Handle handle, List<Long> members, Map<Long, MemberFigures> after) {
        Map<Long, MemberFigures> before = store.read(handle, members);
        Difference difference = new Difference();
        for (long member : members) {
            difference.add(member, before.get(member), after.get(member));
        }
        store.put(handle, difference.changed);
        store.remove(handle, difference.gone);
        store.changeFacets(handle, difference.facetsAdded, difference.facetsRemoved);
        store.addCounts(handle, difference.counts);
        return difference.changed.size() + difference.gone.size();
    }

    void clear(Handle handle) {
        lock(handle);
        store.clear(handle, dialect);
    }

    /// Names without letters sort last, not first.
    static String sortName(String name) {
        String folded = Terms.fold(name).strip();
        String cut = folded.codePointCount(0, folded.length()) <= LONGEST_SORT_NAME
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, LONGEST_SORT_NAME));
        return cut.isEmpty() || !Character.isLetterOrDigit(cut.codePointAt(0)) ? "\uFFFD" + cut : cut;
    }

    /// What must be written so that the stored rows become the right ones.
    private static final class Difference {
        private final List<MemberFigures> changed = new ArrayList<>();
        private final List<Long> gone = new ArrayList<>();
        private final List<Map.Entry<Long, SummaryStore.Facet>> facetsAdded = new ArrayList<>();
        private final List<Map.Entry<Long, SummaryStore.Facet>> facetsRemoved = new ArrayList<>();
        private final Map<SummaryStore.CountKey, Long> counts = new HashMap<>();

        void add(long member, @Nullable MemberFigures before, @Nullable MemberFigures after) {
            if (after == null && before == null || after != null && after.equals(before)) {
                return;
            }
            if (after == null) {
                gone.add(member);
            } else {
                changed.add(after);
            }
            facets(member, SummaryStore.SOURCE, sources(before), sources(after));
            facets(member, SummaryStore.KIND, kinds(before), kinds(after));
            count(before, -1);
            count(after, 1);
        }

        private void facets(long member, String facet, SortedSet<Long> before, SortedSet<Long> after) {
            after.stream()
                    .filter(value -> !before.contains(value))
                    .forEach(value -> facetsAdded.add(Map.entry(member, new SummaryStore.Facet(facet, value))));
            before.stream()
                    .filter(value -> !after.contains(value))
                    .forEach(value -> facetsRemoved.add(Map.entry(member, new SummaryStore.Facet(facet, value))));
        }

        private void count(@Nullable MemberFigures row, long amount) {
            if (row == null) {
                return;
            }
            count(row.standing(), SummaryStore.ALL, 0, amount);
            if (row.unanswered() > 0) {
                count(row.standing(), SummaryStore.WAITING, 0, amount);
            }
            row.sources().forEach(source -> count(row.standing(), SummaryStore.SOURCE, source, amount));
            row.kinds().forEach(kind -> count(row.standing(), SummaryStore.KIND, kind, amount));
        }

        private void count(String standing, String facet, long value, long amount) {
            counts.merge(new SummaryStore.CountKey(standing, new SummaryStore.Facet(facet, value)), amount, Long::sum);
        }

        private static SortedSet<Long> sources(@Nullable MemberFigures row) {
            return row == null ? new TreeSet<>() : row.sources();
        }

        private static SortedSet<Long> kinds(@Nullable MemberFigures row) {
            return row == null ? new TreeSet<>() : row.kinds();
        }
    }
}
