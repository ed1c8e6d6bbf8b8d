package io.barnraiser.evidence.sample;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/// Medians and other quantiles of independent values, with intervals that end at two of the values seen and
/// assume nothing of their distribution: how many lie below the true quantile is binomial (Thompson 1936).
/// Times that are still running need {@link io.barnraiser.evidence.survival.Survival} instead.
public final class Quantiles {

    private Quantiles() {}

    /// The median. Empty for too few values: at the level 0.95, six are needed.
    public static Optional<Interval> median(double[] values, Level level) {
        return quantile(values, 0.5, level);
    }

    /// The value below which {@code share} of all lie. Empty when even the smallest and the largest value do
    /// not hold it at this level. O(n log n).
    ///
    /// @param values one each of independent things, none NaN
    /// @param share above 0, below 1
    public static Optional<Interval> quantile(double[] values, double share, Level level) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("A quantile lies between 0 and 1; this is " + share);
        }
        int n = values.length;
        BinomialDistribution below = new BinomialDistribution(n, share);
        int lower = n == 0 ? 0 : below.inverseCumulativeProbability(level.tail());
        int upper = n == 0 ? 1 : below.inverseCumulativeProbability(1 - level.tail()) + 1;
        if (lower < 1 || upper > n) {
            return Optional.empty();
        }
        double[] inOrder = values.clone();
        Arrays.sort(inOrder);
        double position = share * (n - 1);
        int before = (int) position;
        int after = Math.min(before + 1, n - 1);
        double value = inOrder[before] + (position - before) * (inOrder[after] - inOrder[before]);
        double least = Math.min(value, inOrder[lower - 1]);
        double most = Math.max(value, inOrder[upper - 1]);
        return Optional.of(new Interval(value, least, most, level, n, Method.ORDER_STATISTIC));
    }
}
