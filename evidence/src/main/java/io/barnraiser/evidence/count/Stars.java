package io.barnraiser.evidence.count;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Arrays;

/// The mean of ratings in classes 1, 2, ... k, of which a product may have few. What is not known of the
/// shares of the classes is said by a Dirichlet posterior whose prior weighs one rating in all, the same
/// part for each class (Perks 1947); of it follows the exact distribution of the mean, a sum of weighted
/// gamma variables that is turned back from its characteristic function (Gil-Pelaez 1951; Imhof 1961).
///
/// Products are put in order by {@link #cautious}: one rating of 5 does not outrank a thousand of 4.8.
/// Ratings are of those who rate: many with strong feelings, few in the middle (Hu, Zhang and Pavlou 2009).
public final class Stars {

    /// Products are put in order by this quantile of the mean.
    public static final double CAUTION = 0.05;

    private static final int STEPS = 4_000;
    private static final int HALVINGS = 40;

    private Stars() {}

    /// The mean, in classes, from 1 to k, with the interval that leaves out the same at both ends.
    ///
    /// @param counts how many ratings each class has, `[k]`, the class of 1 first; at least one in all
    public static Interval mean(long[] counts, Level level) {
        long n = Arrays.stream(counts).sum();
        if (n < 1) {
            throw new IllegalArgumentException("Nothing was rated, so there is no mean");
        }
        double lower = quantile(counts, level.tail());
        double upper = quantile(counts, 1 - level.tail());
        return new Interval(Math.clamp(posterior(counts), lower, upper), lower, upper, level, n, Method.DIRICHLET);
    }

    /// By what products are put in order: the mean is above it with a chance of 95 in 100. In classes.
    public static double cautious(long[] counts) {
        return quantile(counts, CAUTION);
    }

    /// A quantile of the mean, in classes. Cost: some 160,000 steps, whatever the number of ratings.
    ///
    /// @param counts how many ratings each class has, `[k]`, k at least 2, none below 0
    /// @param chance above 0, below 1
    public static double quantile(long[] counts, double chance) {
        if (counts.length < 2 || Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("No ratings in classes: " + Arrays.toString(counts));
        }
        if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException("No quantile has the chance " + chance);
        }
        double least = 1;
        double most = counts.length;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (least + most) / 2;
            if (below(counts, middle) < chance) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return (least + most) / 2;
    }

    private static double weight(long[] counts, int index) {
        return counts[index] + 1.0 / counts.length;
    }

    private static double posterior(long[] counts) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += weight(counts, i) * (i + 1);
            all += weight(counts, i);
        }
        return sum / all;
    }

    /// The chance that the mean is at most {@code bound}: that the sum of (class - bound) times a gamma
    /// variable of each class is at most 0. The integral over 0 to infinity is drawn together to 0 to 1 by
    /// u = y / (1 - y), in units of the spread of the sum, and summed at the middle of each step.
    private static double below(long[] counts, double bound) {
        double spread = 0;
        for (int i = 0; i < counts.length; i++) {
            spread += weight(counts, i) * square(i + 1 - bound);
        }
        spread = Math.sqrt(spread);
        double sum = 0;
        for (int step = 0; step < STEPS; step++) {
            double y = (step + 0.5) / STEPS;
            double u = y / (1 - y);
            double turn = 0;
            double size = 0;
            for (int i = 0; i < counts.length; i++) {
                double reach = u * (i + 1 - bound) / spread;
                turn += weight(counts, i) * Math.atan(reach);
                size -= weight(counts, i) * Math.log1p(reach * reach) / 2;
            }
            sum += Math.sin(turn) * Math.exp(size) / (u * square(1 - y));
        }
        return Math.clamp(0.5 - sum / STEPS / Math.PI, 0, 1);
    }

    private static double square(double number) {
        return number * number;
    }
}
