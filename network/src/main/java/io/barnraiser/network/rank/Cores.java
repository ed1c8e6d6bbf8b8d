package io.barnraiser.network.rank;

import io.barnraiser.network.graph.Graph;

/// The k-cores of a graph: what is left when all nodes with fewer than k neighbours are taken away, again and
/// again (Seidman 1983).
public final class Cores {

    private Cores() {}

    /// The core number of each node, `[n]`: the largest k whose core holds it. Weights play no part. O(n +
    /// m), by Batagelj and Zaversnik (2003).
    ///
    /// @throws IllegalArgumentException when the graph is directed
    public static int[] of(Graph graph) {
        if (graph.isDirected()) {
            throw new IllegalArgumentException("cores are those of a graph without directions");
        }
        int nodes = graph.nodes();
        int[] degree = new int[nodes];
        int most = 0;
        for (int node = 0; node < nodes; node++) {
            degree[node] = graph.degree(node);
            most = Math.max(most, degree[node]);
        }
        int[] begin = begins(degree, most);
        int[] order = new int[nodes];
        int[] place = new int[nodes];
        int[] next = begin.clone();
        for (int node = 0; node < nodes; node++) {
            place[node] = next[degree[node]]++;
            order[place[node]] = node;
        }
        for (int i = 0; i < nodes; i++) {
            int node = order[i];
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                int neighbour = graph.targets()[arc];
                if (degree[neighbour] > degree[node]) {
                    lower(neighbour, degree, begin, order, place);
                }
            }
        }
        return degree;
    }

    private static int[] begins(int[] degree, int most) {
        int[] begin = new int[most + 2];
        for (int d : degree) {
            begin[d + 1]++;
        }
        for (int d = 0; d <= most; d++) {
            begin[d + 1] += begin[d];
        }
        return begin;
    }

    /// Takes a neighbour away: the node changes places with the first of its degree, which then belongs to
    /// the one below.
    private static void lower(int node, int[] degree, int[] begin, int[] order, int[] place) {
        int first = begin[degree[node]]++;
        int other = order[first];
        order[place[node]] = other;
        place[other] = place[node];
        order[first] = node;
        place[node] = first;
        degree[node]--;
    }
}
