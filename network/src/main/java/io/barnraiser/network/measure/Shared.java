package io.barnraiser.network.measure;

import io.barnraiser.network.graph.Graph;

/// What two nodes have in common.
final class Shared {

    private Shared() {}

    /// How many neighbours two nodes share. O(sum of their degrees).
    static int count(Graph graph, int one, int other) {
        int i = graph.offsets()[one];
        int j = graph.offsets()[other];
        int endOne = graph.offsets()[one + 1];
        int endOther = graph.offsets()[other + 1];
        int count = 0;
        while (i < endOne && j < endOther) {
            int difference = Integer.compare(graph.targets()[i], graph.targets()[j]);
            if (difference == 0) {
                count++;
            }
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return count;
    }
}
