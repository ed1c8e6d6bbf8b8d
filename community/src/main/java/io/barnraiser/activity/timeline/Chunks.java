package io.barnraiser.activity.timeline;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// Long lists in pieces that a statement can name one by one.
final class Chunks {

    /// Well below the number of parameters that either database takes, and small enough for its plan to stay
    /// simple.
    private static final int SIZE = 400;

    private Chunks() {}

    /// Hands {@code values} on in pieces of at most 400, in their order; not at all when there are none.
    static void of(Collection<Long> values, Consumer<List<Long>> work) {
        List<Long> all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += SIZE) {
            work.accept(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
    }
}
