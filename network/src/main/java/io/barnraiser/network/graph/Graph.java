package io.barnraiser.network.graph;

import java.util.Arrays;

/// An immutable graph without loops and parallel edges, in compressed sparse rows: the neighbours of node v
/// stand in {@link #targets} from {@code offsets()[v]} to {@code offsets()[v + 1]}, in ascending order.
///
/// An undirected edge is stored as two arcs, one from each end. Four bytes an arc and four more for its
/// weight; at most 2^31 - 1 arcs.
public final class Graph {

    private final boolean directed;
    private final int[] offsets;
    private final int[] targets;
    private final float[] weights;
    private final double totalWeight;

    /// Takes the arrays as they are.
    ///
    /// @param offsets `[n + 1]`, ascending, from 0
    /// @param targets `[arcs]` or longer; each row ascending
    /// @param weights as long as {@code targets}, each above 0; empty when every weight is 1
    Graph(boolean directed, int[] offsets, int[] targets, float[] weights) {
        this.directed = directed;
        this.offsets = offsets;
        this.targets = targets;
        this.weights = weights;
        this.totalWeight = sum(weights, 0, arcs());
    }

    private double sum(float[] values, int from, int to) {
        if (values.length == 0) {
            return to - from;
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }

    /// How many nodes there are: n.
    public int nodes() {
        return offsets.length - 1;
    }

    /// How many arcs are stored: an undirected edge counts twice.
    public int arcs() {
        return offsets[offsets.length - 1];
    }

    /// How many edges there are: m. An undirected edge counts once.
    public int edges() {
        return directed ? arcs() : arcs() / 2;
    }

    /// Whether an edge has a direction.
    public boolean isDirected() {
        return directed;
    }

    /// Whether edges have weights other than 1.
    public boolean isWeighted() {
        return weights.length > 0;
    }

    /// How many neighbours the node has; in a directed graph, how many it points to.
    public int degree(int node) {
        return offsets[node + 1] - offsets[node];
    }

    /// The sum of the weights of the node's arcs. O(degree).
    public double strength(int node) {
        return sum(weights, offsets[node], offsets[node + 1]);
    }

    /// The sum of the weights of all edges; an undirected edge counts once.
    public double totalWeight() {
        return directed ? totalWeight : totalWeight / 2;
    }

    /// The weight of the edge between two nodes, 0 where there is none. O(log degree).
    public double weight(int from, int to) {
        int arc = Arrays.binarySearch(targets, offsets[from], offsets[from + 1], to);
        return arc < 0 ? 0 : weights.length == 0 ? 1 : weights[arc];
    }

    /// Where each row begins, `[n + 1]`. The array itself: do not change it.
    public int[] offsets() {
        return offsets;
    }

    /// The neighbours, row by row. The array itself, perhaps longer than {@link #arcs}: do not change it.
    public int[] targets() {
        return targets;
    }

    /// The weights, in the order of {@link #targets}; empty when every weight is 1. The array itself: do not
    /// change it.
    public float[] weights() {
        return weights;
    }

    /// The graph with every arc turned round; an undirected graph is its own. O(n + arcs).
    public Graph reversed() {
        if (!directed) {
            return this;
        }
        int[] begins = new int[offsets.length];
        for (int arc = 0; arc < arcs(); arc++) {
            begins[targets[arc] + 1]++;
        }
        for (int node = 0; node < nodes(); node++) {
            begins[node + 1] += begins[node];
        }
        int[] next = begins.clone();
        int[] sources = new int[arcs()];
        float[] turned = new float[weights.length == 0 ? 0 : arcs()];
        for (int node = 0; node < nodes(); node++) {
            for (int arc = offsets[node]; arc < offsets[node + 1]; arc++) {
                int at = next[targets[arc]]++;
                sources[at] = node;
                if (turned.length > 0) {
                    turned[at] = weights[arc];
                }
            }
        }
        return new Graph(true, begins, sources, turned);
    }
}
