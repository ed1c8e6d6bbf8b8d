package io.barnraiser.network.rank;

import io.barnraiser.network.graph.Graph;
import java.util.Arrays;

/// PageRank (Brin and Page 1998): the share of time that a walker spends at each node who follows an arc,
/// chosen by weight, with probability {@code damping}, and else begins anew. From a node without arcs it
/// begins anew.
///
/// O(n + m) an iteration; the difference to the limit shrinks by {@code damping} each time.
public final class PageRank {

    private static final int MOST = 1_000;

    private final double damping;
    private final double tolerance;

    /// @param damping from 0 to below 1; 0.85 is usual
    /// @param tolerance ends when all ranks together changed by less; above 0
    /// @throws IllegalArgumentException for numbers outside of these
    public PageRank(double damping, double tolerance) {
        if (!(damping >= 0 && damping < 1)) {
            throw new IllegalArgumentException("damping is from 0 to below 1: " + damping);
        }
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance is above 0: " + tolerance);
        }
        this.damping = damping;
        this.tolerance = tolerance;
    }

    /// The ranks when the walker begins anywhere, `[n]`, with sum 1.
    public double[] of(Graph graph) {
        double[] begin = new double[graph.nodes()];
        Arrays.fill(begin, 1.0 / Math.max(1, begin.length));
        return walk(graph, begin);
    }

    /// The ranks when the walker begins at the nodes of {@code begin}, in its proportions: who is near to them
    /// (personalised PageRank, Haveliwala 2002).
    ///
    /// @param begin `[n]`, none below 0, not all 0
    /// @throws IllegalArgumentException when it is anything else
    public double[] around(Graph graph, double[] begin) {
        double sum = Arrays.stream(begin).sum();
        if (begin.length != graph.nodes() || !(sum > 0) || Arrays.stream(begin).anyMatch(share -> share < 0)) {
            throw new IllegalArgumentException("a walk begins at some of the %d nodes".formatted(graph.nodes()));
        }
        return walk(graph, Arrays.stream(begin).map(share -> share / sum).toArray());
    }

    /// Pulls along the arcs that come in, so that each rank is written once and read in the order of memory.
    private double[] walk(Graph graph, double[] begin) {
        int nodes = graph.nodes();
        Graph in = graph.reversed();
        double[] share = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            double strength = graph.strength(node);
            share[node] = strength == 0 ? 0 : damping / strength;
        }
        double[] rank = begin.clone();
        double[] given = new double[nodes];
        double change = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST && change > tolerance; i++) {
            double moving = 0;
            for (int node = 0; node < nodes; node++) {
                given[node] = rank[node] * share[node];
                moving += share[node] == 0 ? 0 : damping * rank[node];
            }
            change = 0;
            for (int node = 0; node < nodes; node++) {
                double next = (1 - moving) * begin[node] + received(in, node, given);
                change += Math.abs(next - rank[node]);
                rank[node] = next;
            }
        }
        return rank;
    }

    private static double received(Graph in, int node, double[] given) {
        int[] sources = in.targets();
        float[] weights = in.weights();
        int end = in.offsets()[node + 1];
        double sum = 0;
        for (int arc = in.offsets()[node]; arc < end; arc++) {
            sum += weights.length == 0 ? given[sources[arc]] : weights[arc] * given[sources[arc]];
        }
        return sum;
    }
}
