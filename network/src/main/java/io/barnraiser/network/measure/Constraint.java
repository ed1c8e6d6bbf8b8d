package io.barnraiser.network.measure;

import io.barnraiser.network.graph.Graph;

/// Burt's constraint (1992): how much a node's neighbours have to do with one another, so that it has nobody
/// to bring together. Low for bridges.
public final class Constraint {

    private Constraint() {}

    /// The constraint of a node of an undirected graph; 0 for one without neighbours. Sums over its
    /// neighbours j of (p(i,j) + sum over q of p(i,q) p(q,j))^2, where p is the share of a node's strength.
    /// O(sum of the neighbours' degrees).
    public static double of(Graph graph, int node) {
        double own = graph.strength(node);
        double constraint = 0;
        for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
            int neighbour = graph.targets()[arc];
            double tied = weight(graph, arc) / own;
            for (int over = graph.offsets()[neighbour]; over < graph.offsets()[neighbour + 1]; over++) {
                int between = graph.targets()[over];
                double first = between == node ? 0 : graph.weight(node, between) / own;
                if (first > 0) {
                    tied += first * weight(graph, over) / graph.strength(between);
                }
            }
            constraint += tied * tied;
        }
        return constraint;
    }

    private static double weight(Graph graph, int arc) {
        return graph.isWeighted() ? graph.weights()[arc] : 1;
    }
}
