package io.barnraiser.listen.review;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.Stars;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jdbi.v3.core.Handle;

/// Puts products in order whose counts changed. What a product is ordered by costs some milliseconds,
/// so it is worked out when all is read, once for many reviews.
final class Tallies {

    private final CountStore counts = new CountStore();
    private final TallyStore store = new TallyStore();
    private final TextStore texts = new TextStore();
    private final AlikeStore alike = new AlikeStore();

    boolean areStale(Handle handle) {
        return !store.stale(handle, 1).isEmpty();
    }

    /// Puts some in order, at most {@code most}.
    void freshen(Handle handle, int most) {
        List<TallyStore.Stale> stale = store.stale(handle, most);
        stale.forEach(one -> freshen(handle, one.product(), one.scope()));
        store.fresh(handle, stale);
    }

    private void freshen(Handle handle, long product, Scope scope) {
        Map<String, Spread> all = counts.counts(handle, List.of(product), scope).getOrDefault(product, Map.of());
        if (all.isEmpty()) {
            store.remove(handle, product, scope);
            if (scope.equals(Scope.ALL)) {
                alike.replace(handle, product, List.of());
            }
            return;
        }
        Spread counted = all.getOrDefault(ReviewState.COUNTED.key(), Spread.NONE);
        boolean isKnown = !Spread.areFew(counted.n()) && product > 0;
        Optional<Interval> mean = isKnown ? Optional.of(Stars.mean(counted.array(), Level.USUAL)) : Optional.empty();
        List<TextStore.Text> newest =
                scope.equals(Scope.ALL) && product > 0 ? texts.newest(handle, product) : List.of();
        if (scope.equals(Scope.ALL)) {
            alike.replace(handle, product, Alike.among(newest));
        }
        SaidMost most =
                SaidMost.of(written(newest, stars -> stars <= 2), written(newest, stars -> stars > Spread.CLASSES - 2));
        store.put(
                handle,
                scope,
                new Tally(
                        product,
                        counted.n(),
                        isKnown ? Stars.cautious(counted.array()) : 0,
                        mean,
                        store.newest(handle, product, scope),
                        most.low(),
                        most.high()));
    }

    private static List<String> written(List<TextStore.Text> texts, IntPredicate stars) {
        return texts.stream()
                .filter(text -> stars.test(text.stars()) && !text.text().isBlank())
                .map(TextStore.Text::text)
                .toList();
    }

    void clear(Handle handle) {
        alike.clear(handle);
        counts.clear(handle);
        store.clear(handle);
    }
}
