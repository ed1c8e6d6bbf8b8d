package io.barnraiser.listen.review;

import io.barnraiser.evidence.Contrast;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.evidence.count.Stars;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A product with all that is counted of its reviews within one scope.
///
/// @param counts how many there are of each facet
/// @param recent those that count of the last 90 days
/// @param asOf what is known by then is in it
public record ProductCard(Product product, Tally tally, Map<String, Spread> counts, Spread recent, Instant asOf) {

    /// What is new is told from what is older by so many days.
    public static final int RECENT_DAYS = 90;

    public ProductCard {
        counts = Map.copyOf(counts);
    }

    /// The same where nothing was said in a scope.
    ProductCard none() {
        Tally nothing = new Tally(product.id(), 0, 0, Optional.empty(), 0, List.of(), List.of());
        return new ProductCard(product, nothing, Map.of(), Spread.NONE, asOf);
    }

    private Evidence evidence() {
        return Evidence.of("Reviews of " + product.name() + " that count, one a person", product.path());
    }

    private Spread of(String facet) {
        return Optional.ofNullable(counts.get(facet)).orElse(Spread.NONE);
    }

    /// Those that count.
    public Spread counted() {
        return of(ReviewState.COUNTED.key());
    }

    /// Those that count by people of whom this is known.
    public Spread by(Buyer buyer) {
        return switch (buyer) {
            case BUYER, OTHER -> areOrdersKnown() ? of(buyer.key()) : Spread.NONE;
            case UNKNOWN ->
                areOrdersKnown() ? counted().minus(of(Buyer.BUYER.key())).minus(of(Buyer.OTHER.key())) : counted();
        };
    }

    /// Whether orders can tell who bought it. Without a single buyer among those who review it, orders
    /// more likely call it otherwise than that nobody bought it.
    public boolean areOrdersKnown() {
        return of(Buyer.BUYER.key()).n() > 0;
    }

    /// Those that do not count, for this.
    public Spread apart(ReviewState state) {
        return of(state.key());
    }

    /// Those that were set aside, by reason; reasons without any are left out.
    public Map<AsideReason, Spread> aside() {
        Map<AsideReason, Spread> aside = new LinkedHashMap<>();
        for (AsideReason reason : AsideReason.values()) {
            Spread spread = of(ReviewState.ASIDE.key() + "." + reason.key());
            if (spread.n() > 0) {
                aside.put(reason, spread);
            }
        }
        return aside;
    }

    /// Whether too few say something for any figure.
    public boolean isFew() {
        return Spread.areFew(counted().n());
    }

    /// The mean of the stars.
    public Figure stars() {
        return tally.stars(asOf, evidence());
    }

    /// The mean of the stars by people of whom this is known.
    public Figure stars(Buyer buyer) {
        return by(buyer).mean(asOf, evidence());
    }

    /// The mean of the stars, with those that were set aside.
    public Figure starsWithAside() {
        return counted().plus(apart(ReviewState.ASIDE)).mean(asOf, evidence());
    }

    /// Of those that wait or waited for an answer, the share that has one.
    public Figure answered() {
        long answered = answeredCount();
        long all = answered + waitingCount();
        return Spread.figure(all, () -> Optional.of(Shares.wilson(answered, all)), asOf, evidence());
    }

    /// How many have an answer.
    public long answeredCount() {
        return of("answered").n();
    }

    /// How many wait for one.
    public long waitingCount() {
        return of("waiting").n();
    }

    /// By how many stars the mean of the last 90 days differs from that of all before.
    public Figure change() {
        Spread before = counted().minus(recent);
        return Spread.figure(
                Math.min(recent.n(), before.n()),
                () -> Optional.of(Contrast.difference(
                        Stars.roughly(recent.array(), Level.USUAL), Stars.roughly(before.array(), Level.USUAL))),
                asOf,
                evidence());
    }

    /// What the change says, in a word: {@code better}, {@code worse}, {@code same}, {@code few}.
    public String changeWord() {
        return switch (change()) {
            case Figure.Estimated(var estimate) when estimate.lower() > 0 -> "better";
            case Figure.Estimated(var estimate) when estimate.upper() < 0 -> "worse";
            case Figure.Estimated ignored -> "same";
            case Figure.Suppressed ignored -> "few";
            case Figure.CannotTell ignored -> "few";
        };
    }

    /// What is said more with few stars than with many.
    public List<String> lowWords() {
        return tally.lowWords();
    }

    /// What is said more with many stars than with few.
    public List<String> highWords() {
        return tally.highWords();
    }
}
