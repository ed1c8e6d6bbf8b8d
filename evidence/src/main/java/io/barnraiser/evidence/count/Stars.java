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

    /// What the integral is summed over. Of many ratings the characteristic function is soon 0, of few it is not.
    private static final int STEPS = 4_000;

    private static final int STEPS_FOR_MANY = 500;
    private static final int MANY = 10;

    private static final int NARROWINGS = 60;
    private static final double CLOSE = 1e-9;

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

    /// As {@link #mean}, by the mean and the variance of the posterior alone, which hold exactly, and the normal
    /// distribution: for ten ratings or more, where many products are compared at once. Some 50 steps.
    public static Interval roughly(long[] counts, Level level) {
        double mean = posterior(counts);
        double all = 0;
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            all += weight(counts, i);
            squares += weight(counts, i) * square(i + 1 - mean);
        }
        double reach = level.deviations() * Math.sqrt(squares / all / (all + 1));
        long n = Arrays.stream(counts).sum();
        return new Interval(mean, mean - reach, mean + reach, level, n, Method.DIRICHLET).within(1, counts.length);
    }

    /// A quantile of the mean, in classes: where the distribution function has that value, found by false
    /// positions (the Illinois rule, Dowell and Jarratt 1971). Cost: some 10 times 500 steps, 4,000 for fewer
    /// than ten ratings.
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
        double under = -chance;
        double over = 1 - chance;
        boolean wasUnder = false;
        boolean wasOver = false;
        for (int narrowing = 0; narrowing < NARROWINGS && most - least > CLOSE; narrowing++) {
            // Now and then halved, so that a flat stretch costs no more than it would by halving.
            double middle = narrowing % 4 == 3
                    ? (least + most) / 2
                    : Math.clamp((least * over - most * under) / (over - under), least, most);
            double off = below(counts, middle) - chance;
            if (Math.abs(off) < CLOSE) {
                return middle;
            }
            if (off < 0) {
                least = middle;
                under = off;
                over = wasUnder ? over / 2 : over;
            } else {
                most = middle;
                over = off;
                under = wasOver ? under / 2 : under;
            }
            wasUnder = off < 0;
            wasOver = !wasUnder;
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
        int steps = Arrays.stream(counts).sum() < MANY ? STEPS : STEPS_FOR_MANY;
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            double y = (step + 0.5) / steps;
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
        return Math.clamp(0.5 - sum / steps / Math.PI, 0, 1);
    }

    private static double square(double number) {
        return number * number;
    }
}
