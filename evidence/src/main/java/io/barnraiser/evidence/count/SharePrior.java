package io.barnraiser.evidence.count;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Optional;
import org.hipparchus.distribution.continuous.BetaDistribution;

/// What is known of a share before it is counted: a beta distribution, as if {@code yes} people had done it
/// and {@code no} had not. A prior that was fitted to all tribes pulls the share of a small one towards
/// theirs, so that the smallest groups no longer lead every list.
///
/// @param yes above 0
/// @param no above 0
public record SharePrior(double yes, double no) {

    public SharePrior {
        if (!(yes > 0 && no > 0 && yes + no < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("No prior stands for %s with and %s without".formatted(yes, no));
        }
    }

    /// The share after counting: the mean of the posterior, and the interval that leaves as much out at
    /// either end.
    ///
    /// @param did how many did it, 0 to {@code of}
    /// @param of how many there were, at least 1
    public Interval share(long did, long of, Level level) {
        if (of < 1 || did < 0 || did > of) {
            throw new IllegalArgumentException("%d of %d is no share".formatted(did, of));
        }
        BetaDistribution posterior = new BetaDistribution(yes + did, no + of - did);
        double mean = (yes + did) / (yes + no + of);
        double lower = Math.min(mean, posterior.inverseCumulativeProbability(level.tail()));
        double upper = Math.max(mean, posterior.inverseCumulativeProbability(1 - level.tail()));
        return new Interval(mean, lower, upper, level, of, Method.BETA_BINOMIAL);
    }

    /// The prior that groups suggest for one another, by moments (Kleinman 1973, "Proportions with extraneous
    /// variance: single and independent samples", groups weighted by size). Empty when the groups differ no
    /// more than by chance or altogether, when fewer than two were counted, or when nobody or everybody did
    /// it. O(n).
    ///
    /// @param did how many did it in each group, `[n]`
    /// @param of how many each group has, `[n]`, at least 1
    public static Optional<SharePrior> fit(long[] did, long[] of) {
        if (did.length != of.length) {
            throw new IllegalArgumentException("%d and %d groups".formatted(did.length, of.length));
        }
        double all = 0;
        double squares = 0;
        double sum = 0;
        for (int group = 0; group < of.length; group++) {
            all += of[group];
            squares += (double) of[group] * of[group];
            sum += did[group];
        }
        double mean = sum / all;
        double binomial = mean * (1 - mean);
        double spread = 0;
        for (int group = 0; group < of.length; group++) {
            double off = (double) did[group] / of[group] - mean;
            spread += of[group] * off * off;
        }
        double byChance = of.length - 1.0;
        double alike = (spread / binomial - byChance) / (all - squares / all - byChance);
        double weight = 1 / alike - 1;
        return of.length > 1 && binomial > 0 && alike > 0 && alike < 1
                ? Optional.of(new SharePrior(mean * weight, (1 - mean) * weight))
                : Optional.empty();
    }
}
