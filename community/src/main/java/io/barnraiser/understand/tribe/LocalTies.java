package io.barnraiser.understand.tribe;

import io.barnraiser.network.graph.Graph;
import java.util.Arrays;

/// The ties within one group, one after the other, its members numbered from 0: for questions that are asked again and
/// again of some of them.
///
/// @param nodes how many members there are
/// @param from one end of each tie, `[count]`
/// @param to the other end, `[count]`
/// @param weights `[count]`
@SuppressWarnings("ArrayRecordComponent") // read a thousand times in a row
record LocalTies(int nodes, int[] from, int[] to, float[] weights) {

    /// O(ties of the group · log members).
    ///
    /// @param labels `[n]`, the group of each node
    /// @param nodes the members of one group, ascending
    static LocalTies of(Graph graph, int[] labels, int[] nodes) {
        int most = Arrays.stream(nodes).map(graph::degree).sum();
        int[] from = new int[most];
        int[] to = new int[most];
        float[] weights = new float[most];
        int count = 0;
        for (int i = 0; i < nodes.length; i++) {
            for (int arc = graph.offsets()[nodes[i]]; arc < graph.offsets()[nodes[i] + 1]; arc++) {
                int other = graph.targets()[arc];
                if (other > nodes[i] && labels[other] == labels[nodes[i]]) {
                    from[count] = i;
                    to[count] = Arrays.binarySearch(nodes, other);
                    weights[count++] = graph.weights()[arc];
                }
            }
        }
        return new LocalTies(
                nodes.length, Arrays.copyOf(from, count), Arrays.copyOf(to, count), Arrays.copyOf(weights, count));
    }

    int count() {
        return from.length;
    }

    /// The weight of everybody's ties, `[nodes]`.
    ///
    /// @param there which ties count, `[count]`
    double[] strengths(boolean[] there) {
        double[] strengths = new double[nodes];
        for (int tie = 0; tie < from.length; tie++) {
            if (there[tie]) {
                strengths[from[tie]] += weights[tie];
                strengths[to[tie]] += weights[tie];
            }
        }
        return strengths;
    }

    /// Of those who stay, the share in the largest part that hangs together; 0 when nobody stays. Nearly O(ties +
    /// members), by union and find (Tarjan 1975).
    ///
    /// @param there which ties count, `[count]`
    /// @param gone who has left, `[nodes]`
    double linked(boolean[] there, boolean[] gone) {
        int[] root = new int[nodes];
        Arrays.setAll(root, node -> node);
        for (int tie = 0; tie < from.length; tie++) {
            if (there[tie] && !gone[from[tie]] && !gone[to[tie]]) {
                root[find(root, from[tie])] = find(root, to[tie]);
            }
        }
        int[] sizes = new int[nodes];
        int staying = 0;
        int largest = 0;
        for (int node = 0; node < nodes; node++) {
            if (!gone[node]) {
                staying++;
                largest = Math.max(largest, ++sizes[find(root, node)]);
            }
        }
        return staying == 0 ? 0 : (double) largest / staying;
    }

    private static int find(int[] root, int node) {
        int at = node;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }
}
