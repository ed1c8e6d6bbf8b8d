package io.barnraiser.understand.tribe;

import io.barnraiser.network.graph.Graph;
import java.util.ArrayDeque;
import java.util.Deque;

/// What remains of a group when the member with the most ties leaves.
final class Cohesion {

    private final Graph ties;
    private final int[] labels;
    private final boolean[] seen;

    /// @param labels `[n]`, the group of each node
    Cohesion(Graph ties, int[] labels) {
        this.ties = ties;
        this.labels = labels;
        this.seen = new boolean[ties.nodes()];
    }

    /// The share of the other members of a group who are still linked with one another: the largest part that holds
    /// together. From 0 to 1; 0 for a group of one. O(ties of the group).
    ///
    /// @param nodes the members of the group, which is asked for once
    double without(int[] nodes) {
        if (nodes.length < 2) {
            return 0;
        }
        int first = mostTies(nodes);
        seen[first] = true;
        int largest = 0;
        for (int node : nodes) {
            if (!seen[node]) {
                largest = Math.max(largest, reach(node));
            }
        }
        return (double) largest / (nodes.length - 1);
    }

    private int mostTies(int[] nodes) {
        int first = nodes[0];
        double most = -1;
        for (int node : nodes) {
            double own = 0;
            for (int arc = ties.offsets()[node]; arc < ties.offsets()[node + 1]; arc++) {
                own += labels[ties.targets()[arc]] == labels[node] ? ties.weights()[arc] : 0;
            }
            if (own > most) {
                most = own;
                first = node;
            }
        }
        return first;
    }

    private int reach(int begin) {
        Deque<Integer> waiting = new ArrayDeque<>();
        waiting.add(begin);
        seen[begin] = true;
        int size = 0;
        while (!waiting.isEmpty()) {
            int node = waiting.remove();
            size++;
            for (int arc = ties.offsets()[node]; arc < ties.offsets()[node + 1]; arc++) {
                int other = ties.targets()[arc];
                if (!seen[other] && labels[other] == labels[begin]) {
                    seen[other] = true;
                    waiting.add(other);
                }
            }
        }
        return size;
    }
}
