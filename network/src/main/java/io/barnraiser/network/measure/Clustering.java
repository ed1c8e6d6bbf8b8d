package io.barnraiser.network.measure;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.link.LinkScore;

/// How often the friends of a friend are friends. Weights play no part.
public final class Clustering {

    private Clustering() {}

    /// Of all ways over two edges, the share that closes to a triangle, from 0 to 1; 0 when there is none.
    /// O(sum of degrees of the lower end of each edge).
    public static double transitivity(Graph graph) {
        long closed = 0;
        long ways = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            long degree = graph.degree(node);
            ways += degree * (degree - 1);
            closed += closedAround(graph, node);
        }
        return ways == 0 ? 0 : (double) closed / ways;
    }

    /// Of the pairs of neighbours of a node, the share that are neighbours of each other (Watts and Strogatz
    /// 1998); 0 for fewer than two.
    public static double around(Graph graph, int node) {
        long degree = graph.degree(node);
        return degree < 2 ? 0 : (double) closedAround(graph, node) / (degree * (degree - 1));
    }

    /// How many ordered pairs of neighbours are neighbours of each other. Rows are sorted, so two of them are
    /// walked side by side.
    private static long closedAround(Graph graph, int node) {
        int begin = graph.offsets()[node];
        int end = graph.offsets()[node + 1];
        long closed = 0;
        for (int arc = begin; arc < end; arc++) {
            int neighbour = graph.targets()[arc];
            closed += (long) LinkScore.COMMON_NEIGHBOURS.of(graph, node, neighbour);
        }
        return closed;
    }
}
