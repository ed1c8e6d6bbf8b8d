package io.barnraiser.listen.review;

import io.barnraiser.language.duplicate.MinHash;
import io.barnraiser.language.duplicate.Near;
import io.barnraiser.language.duplicate.NearDuplicates;
import io.barnraiser.language.duplicate.Shingles;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

/// What a person may want to look at among the newest reviews of a product. Hints change no figure
/// and accuse nobody: people quote one another, write on the day of a sale, and buy elsewhere.
///
/// @param looked how many reviews were looked at, the newest
/// @param alike reviews that say nearly the same as one by somebody else
/// @param bursts weeks with more reviews than those before explain
/// @param withoutOrder reviews by people whose orders are known, none of which has the product
/// @param withOrder reviews by people who had bought it
record Hints(int looked, Set<Long> alike, List<Burst> bursts, long withoutOrder, long withOrder) {

    /// Shorter texts are alike by chance: so many runs of three words. Assumed.
    private static final int LEAST_SHINGLES = 6;

    /// At least so alike, by the runs of three words of both. Assumed.
    private static final NearDuplicates NEAR = new NearDuplicates(MinHash.USUAL, 0.6);

    Hints {
        alike = Set.copyOf(alike);
        bursts = List.copyOf(bursts);
    }

    /// @param texts the newest reviews that count
    /// @param days how many there were on each day
    static Hints of(List<TextStore.Text> texts, NavigableMap<Long, Long> days, long today) {
        List<TextStore.Text> whole = texts.stream()
                .filter(text -> Shingles.of(text.text()).size() >= LEAST_SHINGLES)
                .toList();
        Set<Long> alike = new HashSet<>();
        for (Near near : NEAR.among(whole.stream().map(TextStore.Text::text).toList())) {
            TextStore.Text one = whole.get(near.one());
            TextStore.Text other = whole.get(near.other());
            if (one.member() != other.member()) {
                alike.add(one.review());
                alike.add(other.review());
            }
        }
        return new Hints(
                texts.size(),
                alike,
                Burst.of(days, today),
                count(texts, Buyer.OTHER),
                count(texts, Buyer.BUYER));
    }

    private static long count(List<TextStore.Text> texts, Buyer buyer) {
        return texts.stream().filter(text -> text.buyer().equals(buyer.key())).count();
    }

    /// Whether orders can tell who bought this product: without a single buyer among those who review
    /// it, orders call it otherwise.
    boolean areOrdersKnown() {
        return withOrder > 0;
    }

    /// Whether a review was said in a burst.
    boolean isInBurst(long saidAt) {
        return bursts.stream().anyMatch(burst -> burst.holds(CountStore.day(saidAt)));
    }

    /// Whether there is anything to look at.
    boolean isEmpty() {
        return alike.isEmpty() && bursts.isEmpty() && (withoutOrder == 0 || !areOrdersKnown());
    }
}
