package io.barnraiser.network.certainty;

import io.barnraiser.network.community.Partition;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.List;

/// For each arc of a graph, in how many partitions its ends are in one community.
///
/// @param graph whose arcs they are
/// @param runs how many partitions there were
/// @param counts `[arcs]`
record Together(Graph graph, int runs, short[] counts) {

    private static final int MOST = 10_000;

    /// Ties whose ends are together in fewer of the partitions are dropped.
    private static final double THRESHOLD = 0.5;

    static Together of(Graph graph, List<Partition> partitions) {
        if (partitions.size() > MOST) {
            throw new IllegalArgumentException("%,d runs are more than %,d".formatted(partitions.size(), MOST));
        }
        short[] counts = new short[graph.arcs()];
        for (Partition partition : partitions) {
            int[] labels = partition.labels();
            for (int node = 0; node < labels.length; node++) {
                for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                    if (labels[node] == labels[graph.targets()[arc]]) {
                        counts[arc]++;
                    }
                }
            }
        }
        return new Together(graph, partitions.size(), counts);
    }

    /// Whether all partitions say the same of every tie, and so, where communities are connected, are equal.
    boolean isUnanimous() {
        for (short count : counts) {
            if (count > 0 && count < runs) {
                return false;
            }
        }
        return true;
    }

    /// The ties whose ends are together often enough, each with its weight in {@code original} times how
    /// often. A node that would have none left keeps that which it has most often.
    Graph weighed(Graph original) {
        GraphBuilder builder = GraphBuilder.undirected(true).nodes(graph.nodes());
        for (int node = 0; node < graph.nodes(); node++) {
            int kept = 0;
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                if (isKept(arc)) {
                    kept++;
                    if (graph.targets()[arc] > node) {
                        add(builder, original, node, arc);
                    }
                }
            }
            if (kept == 0) {
                keepOne(builder, original, node);
            }
        }
        return builder.build();
    }

    private boolean isKept(int arc) {
        return counts[arc] >= THRESHOLD * runs;
    }

    private void keepOne(GraphBuilder builder, Graph original, int node) {
        int best = -1;
        for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
            if (counts[arc] > 0 && (best < 0 || counts[arc] > counts[best])) {
                best = arc;
            }
        }
        if (best >= 0) {
            add(builder, original, node, best);
        }
    }

    private void add(GraphBuilder builder, Graph original, int node, int arc) {
        int target = graph.targets()[arc];
        builder.add(node, target, original.weight(node, target) * counts[arc] / runs);
    }
}
