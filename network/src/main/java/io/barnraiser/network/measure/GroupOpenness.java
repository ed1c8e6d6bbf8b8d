package io.barnraiser.network.measure;

import io.barnraiser.network.community.Partition;
import io.barnraiser.network.graph.Graph;
import java.util.random.RandomGenerator;

/// How open each group of a partition is: the E-I index (Krackhardt and Stern 1988) of the edges that touch
/// the group, beside the index of as large a group dealt out by chance.
public final class GroupOpenness {

    private final Graph graph;
    private final int groups;

    private GroupOpenness(Graph graph, int groups) {
        this.graph = graph;
        this.groups = groups;
    }

    /// Measures every group of an undirected graph against {@code deals} permutations of the labels.
    /// O(deals (n + m)) for all groups together.
    ///
    /// @param deals at least 1
    /// @return `[k]`, by group; an index of 0 for a group without edges
    public static Openness[] of(Graph graph, Partition partition, int deals, RandomGenerator random) {
        return new GroupOpenness(graph, partition.communities()).measure(partition.labels(), deals, random);
    }

    private Openness[] measure(int[] labels, int deals, RandomGenerator random) {
        double[] index = indices(labels);
        double[] sums = new double[groups];
        double[] squares = new double[groups];
        int[] asClosed = new int[groups];
        for (int deal = 0; deal < deals; deal++) {
            Openness.shuffle(labels, random);
            double[] dealt = indices(labels);
            for (int group = 0; group < groups; group++) {
                sums[group] += dealt[group];
                squares[group] += dealt[group] * dealt[group];
                asClosed[group] += dealt[group] <= index[group] ? 1 : 0;
            }
        }
        Openness[] measured = new Openness[groups];
        for (int group = 0; group < groups; group++) {
            double mean = sums[group] / deals;
            double deviation = Math.sqrt(Math.max(0, squares[group] / deals - mean * mean));
            measured[group] = new Openness(index[group], mean, deviation, (asClosed[group] + 1) / (deals + 1.0));
        }
        return measured;
    }

    /// Both ends of an edge are looked at: one inside a group is met twice, one across once from each group.
    private double[] indices(int[] labels) {
        double[] inside = new double[groups];
        double[] outside = new double[groups];
        for (int node = 0; node < graph.nodes(); node++) {
            int own = labels[node];
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                double weight = graph.isWeighted() ? graph.weights()[arc] : 1;
                if (labels[graph.targets()[arc]] == own) {
                    inside[own] += weight / 2;
                } else {
                    outside[own] += weight;
                }
            }
        }
        double[] indices = new double[groups];
        for (int group = 0; group < groups; group++) {
            double all = inside[group] + outside[group];
            indices[group] = all == 0 ? 0 : (outside[group] - inside[group]) / all;
        }
        return indices;
    }
}
