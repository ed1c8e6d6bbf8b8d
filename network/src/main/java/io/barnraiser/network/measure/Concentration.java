package io.barnraiser.network.measure;

import io.barnraiser.network.graph.Graph;
import java.util.Arrays;

/// How much hangs on few.
public final class Concentration {

    private Concentration() {}

    /// The Gini coefficient of values: 0 when all are equal, towards 1 when one has everything; 0 for no
    /// values and for a sum of 0. O(n log n). (Gini 1912, in the form over the sorted values.)
    ///
    /// @param values none below 0
    public static double gini(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double ranked = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (!(sorted[i] >= 0)) {
                throw new IllegalArgumentException("a share cannot be " + sorted[i]);
            }
            sum += sorted[i];
            ranked += (i + 1) * sorted[i];
        }
        int n = sorted.length;
        return sum == 0 ? 0 : 2 * ranked / (n * sum) - (n + 1.0) / n;
    }

    /// Freeman's degree centralisation (1979): 1 for a star, 0 when all have the same degree. For undirected
    /// graphs of three nodes and more; 0 for smaller ones.
    public static double degreeCentralisation(Graph graph) {
        int n = graph.nodes();
        int most = 0;
        long missing = 0;
        for (int node = 0; node < n; node++) {
            most = Math.max(most, graph.degree(node));
        }
        for (int node = 0; node < n; node++) {
            missing += most - graph.degree(node);
        }
        return n < 3 ? 0 : missing / ((n - 1.0) * (n - 2.0));
    }

    /// The fewest nodes that together hold at least {@code share} of all values: the contributor absence
    /// factor when values are contributions. 0 when the values sum up to 0.
    ///
    /// @param share above 0, at most 1
    public static int fewestFor(double share, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double wanted = share * Arrays.stream(sorted).sum();
        double held = 0;
        int count = 0;
        for (int i = sorted.length - 1; i >= 0 && held < wanted; i--) {
            held += sorted[i];
            count++;
        }
        return count;
    }
}
