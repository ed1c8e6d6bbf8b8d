package io.barnraiser.network.certainty;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.Arrays;

/// The edges that carry more of what a node has than chance would give one of its edges: the disparity filter
/// (Serrano, Boguna and Vespignani 2009, "Extracting the multiscale backbone of complex weighted networks").
///
/// Chance here breaks the strength s of a node with k edges at k - 1 places drawn evenly. Then an edge has at
/// least the weight w with probability (1 - w / s)^(k - 1). Unlike a least weight, this keeps what matters to
/// those who have little. A node with one edge says nothing about it: there is nothing to compare it with.
public final class Backbone {

    private Backbone() {}

    /// The same nodes with those edges that stand out at either end, with their weights: in a directed graph,
    /// among all that leave the one end or among all that arrive at the other. O(n + arcs).
    ///
    /// @param alpha above 0, at most 1: an edge is kept if its probability at either end is below; 0.05 is
    ///     usual, and with 1 all are kept but edges with the only edge of both their ends
    /// @throws IllegalArgumentException when {@code alpha} is out of its range
    public static Graph of(Graph graph, double alpha) {
        if (!(alpha > 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha is above 0 and at most 1: " + alpha);
        }
        Ends leaving = Ends.of(graph);
        Ends arriving = graph.isDirected() ? Ends.of(graph.reversed()) : leaving;
        GraphBuilder kept = builder(graph);
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                int other = graph.targets()[arc];
                double weight = graph.isWeighted() ? graph.weights()[arc] : 1;
                boolean isOnce = graph.isDirected() || node < other;
                if (isOnce && (leaving.chance(node, weight) < alpha || arriving.chance(other, weight) < alpha)) {
                    kept.add(node, other, weight);
                }
            }
        }
        return kept.build();
    }

    private static GraphBuilder builder(Graph graph) {
        GraphBuilder builder = graph.isDirected()
                ? GraphBuilder.directed(graph.isWeighted())
                : GraphBuilder.undirected(graph.isWeighted());
        return builder.nodes(graph.nodes());
    }

    /// What the nodes have at one end of their edges.
    ///
    /// @param degrees `[n]`
    /// @param strengths `[n]`
    @SuppressWarnings("ArrayRecordComponent")
    private record Ends(int[] degrees, double[] strengths) {

        static Ends of(Graph graph) {
            int[] degrees = new int[graph.nodes()];
            double[] strengths = new double[graph.nodes()];
            Arrays.setAll(degrees, graph::degree);
            Arrays.setAll(strengths, graph::strength);
            return new Ends(degrees, strengths);
        }

        /// How probable so heavy an edge of the node is by chance. Rounding may put a single heavy edge above all
        /// that its node has.
        double chance(int node, double weight) {
            return Math.pow(Math.max(0, 1 - weight / strengths[node]), degrees[node] - 1.0);
        }
    }
}
