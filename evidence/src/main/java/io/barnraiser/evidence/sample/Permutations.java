package io.barnraiser.evidence.sample;

import java.util.SplittableRandom;

/// p-values from what chance alone gives when labels are shuffled.
public final class Permutations {

    /// Values this near, relative to their size, count as the same: sums in another order round differently.
    private static final double SAME = 1e-12;

    /// Which ends count as far from chance.
    public enum Tail {
        /// As large or larger.
        UPPER,
        /// As small or smaller.
        LOWER,
        /// Either, the nearer of the two counted double.
        BOTH
    }

    private Permutations() {}

    /// How often chance gives something as far out as was seen: (b + 1) / (m + 1), which is never 0 (Phipson
    /// and Smyth 2010, "Permutation p-values should never be zero").
    ///
    /// @param permuted what the figure was in each shuffle, `[m]`
    /// @return above 0, at most 1
    public static double pValue(double observed, double[] permuted, Tail tail) {
        double slack = SAME * Math.max(1, Math.abs(observed));
        long above = 1;
        long below = 1;
        for (double one : permuted) {
            above += one >= observed - slack ? 1 : 0;
            below += one <= observed + slack ? 1 : 0;
        }
        double all = permuted.length + 1.0;
        return switch (tail) {
            case UPPER -> above / all;
            case LOWER -> below / all;
            case BOTH -> Math.min(1, 2 * Math.min(above, below) / all);
        };
    }

    /// Whether two groups of independent people differ in their means: the p-value of both tails over
    /// {@code times} shuffles. O(times n).
    public static double ofMeans(double[] one, double[] other, int times, long seed) {
        if (one.length == 0 || other.length == 0 || times < 1) {
            throw new IllegalArgumentException(
                    "%d and %d values, %d shuffles".formatted(one.length, other.length, times));
        }
        double[] all = new double[one.length + other.length];
        System.arraycopy(one, 0, all, 0, one.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        double observed = meanOfFirst(all, one.length);
        SplittableRandom random = new SplittableRandom(seed);
        double[] permuted = new double[times];
        for (int i = 0; i < times; i++) {
            drawFirst(all, one.length, random);
            permuted[i] = meanOfFirst(all, one.length);
        }
        return pValue(observed, permuted, Tail.BOTH);
    }

    /// The mean of the first group; with the sum of all fixed, it says the same as the difference.
    private static double meanOfFirst(double[] all, int first) {
        double sum = 0;
        for (int i = 0; i < first; i++) {
            sum += all[i];
        }
        return sum / first;
    }

    private static void drawFirst(double[] all, int first, SplittableRandom random) {
        for (int i = 0; i < first; i++) {
            int from = random.nextInt(i, all.length);
            double kept = all[i];
            all[i] = all[from];
            all[from] = kept;
        }
    }
}
