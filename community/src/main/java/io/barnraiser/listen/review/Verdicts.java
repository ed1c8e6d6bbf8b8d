package io.barnraiser.listen.review;

import io.barnraiser.people.member.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Finds what is to be said of reviews anew and brings rows and counts up to date: the one way in
/// which either changes.
final class Verdicts {

    private static final Comparator<ReviewStore.Judged> BY_TIME = Comparator.comparingLong(
                    (ReviewStore.Judged row) -> row.said().at())
            .thenComparingLong(row -> row.said().id());

    /// Whose newest review of what.
    private record Pair(long member, long product) {}

    private final ReviewStore reviews = new ReviewStore();
    private final CountStore counts = new CountStore();

    /// Judges these, and what the same people said of the same products.
    void find(Handle handle, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<ReviewStore.Judged> rows = reviews.judged(handle, reviews.withSiblings(handle, ids));
        Map<Pair, ReviewStore.Judged> newest = newest(rows);
        Set<Long> counting = new HashSet<>();
        newest.values().forEach(row -> counting.add(row.said().id()));
        TreeMap<CountStore.Place, Long> changes = new TreeMap<>();
        Map<Long, Verdict> verdicts = new TreeMap<>();
        for (ReviewStore.Judged row : rows) {
            Verdict verdict = verdict(row, counting);
            if (!row.before().filter(verdict::equals).isPresent()) {
                row.before().ifPresent(before -> CountStore.add(changes, row.said(), before, -1));
                CountStore.add(changes, row.said(), verdict, 1);
                verdicts.put(row.said().id(), verdict);
            }
        }
        reviews.put(handle, verdicts);
        counts.change(handle, changes);
    }

    private static Map<Pair, ReviewStore.Judged> newest(List<ReviewStore.Judged> rows) {
        Map<Pair, ReviewStore.Judged> newest = new HashMap<>();
        for (ReviewStore.Judged row : rows) {
            if (row.said().product() > 0 && row.aside().isEmpty()) {
                newest.merge(
                        new Pair(row.member(), row.said().product()),
                        row,
                        (one, other) -> BY_TIME.compare(one, other) > 0 ? one : other);
            }
        }
        return newest;
    }

    private static Verdict verdict(ReviewStore.Judged row, Set<Long> counting) {
        return new Verdict(state(row, counting), row.aside(), row.buyer(), Verdict.answer(row.shelf()));
    }

    private static ReviewState state(ReviewStore.Judged row, Set<Long> counting) {
        if (!row.aside().isEmpty()) {
            return ReviewState.ASIDE;
        }
        if (row.standing() != Standing.MEMBER) {
            return ReviewState.OURS;
        }
        boolean counts =
                row.said().product() == 0 || counting.contains(row.said().id());
        return counts ? ReviewState.COUNTED : ReviewState.EARLIER;
    }

    /// Counts these no more; they are about to be removed.
    void discount(Handle handle, Collection<Long> ids) {
        TreeMap<CountStore.Place, Long> changes = new TreeMap<>();
        List<Long> all = new ArrayList<>(ids);
        for (ReviewStore.Judged row : reviews.judged(handle, all)) {
            row.before().ifPresent(before -> CountStore.add(changes, row.said(), before, -1));
        }
        counts.change(handle, changes);
    }
}
