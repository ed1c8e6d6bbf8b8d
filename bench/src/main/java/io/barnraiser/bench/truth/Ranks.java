package io.barnraiser.bench.truth;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Correlation of ranks (Spearman 1904): 1 for the same order, 0 for none in common. O(n log n).
final class Ranks {

    private Ranks() {}

    /// @return NaN where all of one are alike
    static double correlation(double[] one, double[] other) {
        double[] a = ranks(one);
        double[] b = ranks(other);
        double mean = (a.length + 1) / 2.0;
        double both = 0;
        double ofOne = 0;
        double ofOther = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - mean) * (b[i] - mean);
            ofOne += (a[i] - mean) * (a[i] - mean);
            ofOther += (b[i] - mean) * (b[i] - mean);
        }
        return both / Math.sqrt(ofOne * ofOther);
    }

    /// From 1; equal values share the mean of their ranks.
    private static double[] ranks(double[] values) {
        List<Integer> order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toList();
        double[] ranks = new double[values.length];
        for (int from = 0; from < values.length; ) {
            int to = from;
            while (to < values.length && values[order.get(to)] == values[order.get(from)]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order.get(i)] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
