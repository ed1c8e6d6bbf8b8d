package io.barnraiser.network.graph;

import java.util.Arrays;

/// Brings filled rows into the order that a {@link Graph} promises.
final class Rows {

    /// Below this share of unused places, the arrays are kept as they are: copying them would need the room
    /// twice.
    private static final double WASTE = 0.1;

    private Rows() {}

    /// Sorts each row, makes one arc of those to the same target, and closes the gaps. Changes the arrays.
    static Graph tidy(boolean directed, int[] offsets, int[] targets, float[] weights) {
        int nodes = offsets.length - 1;
        int end = 0;
        RowSort sort = new RowSort();
        for (int node = 0; node < nodes; node++) {
            int from = offsets[node];
            int to = offsets[node + 1];
            if (weights.length == 0) {
                Arrays.sort(targets, from, to);
            } else {
                sort.sort(targets, weights, from, to);
            }
            offsets[node] = end;
            end = merge(targets, weights, from, to, end);
        }
        offsets[nodes] = end;
        if (targets.length - end <= WASTE * targets.length) {
            return new Graph(directed, offsets, targets, weights);
        }
        return new Graph(
                directed,
                offsets,
                Arrays.copyOf(targets, end),
                weights.length == 0 ? weights : Arrays.copyOf(weights, end));
    }

    /// Copies the row [from, to) to {@code end}, each target once, and returns where it ends. The sum of
    /// weights takes the order of the arcs, which is the order in which they were added: the same input gives
    /// the same bits.
    private static int merge(int[] targets, float[] weights, int from, int to, int end) {
        int last = end;
        for (int arc = from; arc < to; ) {
            int target = targets[arc];
            double sum = 0;
            for (; arc < to && targets[arc] == target; arc++) {
                sum += weights.length == 0 ? 1 : weights[arc];
            }
            targets[last] = target;
            if (weights.length > 0) {
                weights[last] = (float) sum;
            }
            last++;
        }
        return last;
    }
}
