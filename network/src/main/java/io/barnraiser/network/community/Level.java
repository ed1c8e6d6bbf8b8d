package io.barnraiser.network.community;

import io.barnraiser.network.graph.Graph;
import java.util.Arrays;

/// A graph as Leiden sees it at one level: its nodes stand for one or more nodes of the original. Weights
/// inside such a node are left out, since no move changes them.
///
/// @param offsets `[n + 1]`
/// @param targets `[arcs]` or longer
/// @param weights as {@code targets}; empty when every weight is 1
/// @param sizes `[n]`, what {@link Quality#sizes} says, summed up
record Level(int[] offsets, int[] targets, float[] weights, double[] sizes) {

    static Level of(Graph graph, Quality quality) {
        return new Level(graph.offsets(), graph.targets(), graph.weights(), quality.sizes(graph));
    }

    /// For finders that ask for no sizes.
    static Level of(Graph graph) {
        return new Level(graph.offsets(), graph.targets(), graph.weights(), new double[0]);
    }

    int nodes() {
        return offsets.length - 1;
    }

    int arcs() {
        return offsets[offsets.length - 1];
    }

    /// The same level with its nodes in another order: the node at {@code nodes[i]} becomes i. O(n + arcs).
    ///
    /// @param nodes `[n]`, every node once
    Level inOrder(int[] nodes) {
        int[] place = new int[nodes.length];
        int[] begins = new int[nodes.length + 1];
        double[] held = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            place[nodes[i]] = i;
            begins[i + 1] = begins[i] + offsets[nodes[i] + 1] - offsets[nodes[i]];
            held[i] = sizes[nodes[i]];
        }
        int[] ends = new int[begins[nodes.length]];
        float[] heavy = new float[weights.length == 0 ? 0 : ends.length];
        for (int i = 0; i < nodes.length; i++) {
            int from = offsets[nodes[i]];
            for (int arc = 0; arc < begins[i + 1] - begins[i]; arc++) {
                ends[begins[i] + arc] = place[targets[from + arc]];
            }
            if (heavy.length > 0) {
                System.arraycopy(weights, from, heavy, begins[i], begins[i + 1] - begins[i]);
            }
        }
        return new Level(begins, ends, heavy, held);
    }

    /// Takes each community that does not hang together apart. O(n + arcs).
    ///
    /// @param labels `[n]`; is changed, and is from 0 to n - 1 afterwards
    void connect(int[] labels) {
        int[] found = new int[nodes()];
        int[] open = new int[nodes()];
        Arrays.fill(found, -1);
        int next = 0;
        for (int begin = 0; begin < found.length; begin++) {
            if (found[begin] >= 0) {
                continue;
            }
            int size = 0;
            open[size++] = begin;
            found[begin] = next;
            while (size > 0) {
                int node = open[--size];
                for (int arc = offsets[node]; arc < offsets[node + 1]; arc++) {
                    int neighbour = targets[arc];
                    if (found[neighbour] < 0 && labels[neighbour] == labels[node]) {
                        found[neighbour] = next;
                        open[size++] = neighbour;
                    }
                }
            }
            next++;
        }
        System.arraycopy(found, 0, labels, 0, found.length);
    }
}
