package io.barnraiser.network.community;

import io.barnraiser.network.graph.Graph;
import java.util.Arrays;

/// Connected components: who can reach whom at all.
public final class Components {

    private Components() {}

    /// The components of {@code graph}, directions left aside. O(n + m).
    public static Partition of(Graph graph) {
        return within(graph, new int[graph.nodes()]);
    }

    /// The components of each community of {@code partition}: as many as it has communities when each hangs
    /// together. O(n + m).
    public static Partition within(Graph graph, Partition partition) {
        return within(graph, partition.labels());
    }

    /// The components of each community of {@code labels}, `[n]`: a community that does not hang together is
    /// taken apart.
    static Partition within(Graph graph, int[] labels) {
        int nodes = graph.nodes();
        Graph back = graph.reversed();
        int[] found = new int[nodes];
        Arrays.fill(found, -1);
        int[] open = new int[nodes];
        int next = 0;
        for (int begin = 0; begin < nodes; begin++) {
            if (found[begin] >= 0) {
                continue;
            }
            int size = 0;
            open[size++] = begin;
            found[begin] = next;
            while (size > 0) {
                int node = open[--size];
                size = spread(graph, node, labels, found, open, size);
                if (back != graph) {
                    size = spread(back, node, labels, found, open, size);
                }
            }
            next++;
        }
        return Partition.of(found);
    }

    private static int spread(Graph graph, int node, int[] labels, int[] found, int[] open, int size) {
        int end = size;
        for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
            int neighbour = graph.targets()[arc];
            if (found[neighbour] < 0 && labels[neighbour] == labels[node]) {
                found[neighbour] = found[node];
                open[end++] = neighbour;
            }
        }
        return end;
    }
}
