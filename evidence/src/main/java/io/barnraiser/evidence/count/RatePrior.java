package io.barnraiser.evidence.count;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Arrays;
import java.util.Optional;

/// What is known of a rate before it is counted: a gamma distribution, as if {@code shape} happenings had
/// been seen in {@code exposure}. A prior that was fitted to all groups pulls the rate of a small group
/// towards theirs, the more the smaller it is.
///
/// @param shape above 0
/// @param exposure at least 0, in the unit of the exposures that are counted
public record RatePrior(double shape, double exposure) {

    /// Says next to nothing (Jeffreys): half a happening in no time.
    public static final RatePrior JEFFREYS = new RatePrior(0.5, 0);

    public RatePrior {
        if (!(shape > 0 && shape < Double.POSITIVE_INFINITY)
                || !(exposure >= 0 && exposure < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("No prior has shape %s and exposure %s".formatted(shape, exposure));
        }
    }

    /// The rate after counting: the mean of the posterior, and the interval that leaves as much out at either
    /// end.
    ///
    /// @param count how often it happened, at least 0
    /// @param counted in how much time or among how many, above 0
    public Interval rate(long count, double counted, Level level) {
        Rates.checkExposure(count, counted);
        double seen = shape + count;
        double whole = exposure + counted;
        double mean = seen / whole;
        double lower = Math.min(mean, Rates.quantile(seen, level.tail()) / whole);
        double upper = Math.max(mean, Rates.quantile(seen, 1 - level.tail()) / whole);
        return new Interval(mean, lower, upper, level, Math.max(1, count), Method.GAMMA_POISSON);
    }

    /// The prior that groups suggest for one another, by moments (Marshall 1991, "Mapping disease and
    /// mortality rates using empirical Bayes estimators"). Empty when the groups differ no more than by
    /// chance, when fewer than two were counted, or when nothing happened. O(n).
    ///
    /// @param counts how often it happened in each group, `[n]`
    /// @param exposures the exposure of each, `[n]`, above 0
    public static Optional<RatePrior> fit(long[] counts, double[] exposures) {
        if (counts.length != exposures.length) {
            throw new IllegalArgumentException("%d counts, %d exposures".formatted(counts.length, exposures.length));
        }
        int groups = counts.length;
        double all = Arrays.stream(exposures).sum();
        double mean = Arrays.stream(counts).sum() / all;
        double spread = 0;
        for (int i = 0; i < groups; i++) {
            Rates.checkExposure(counts[i], exposures[i]);
            double off = counts[i] / exposures[i] - mean;
            spread += exposures[i] * off * off;
        }
        double between = spread / all - mean * groups / all;
        return groups > 1 && mean > 0 && between > 0
                ? Optional.of(new RatePrior(mean * mean / between, mean / between))
                : Optional.empty();
    }
}
