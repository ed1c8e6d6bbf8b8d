package io.barnraiser.network.measure;

import io.barnraiser.network.community.Partition;
import io.barnraiser.network.graph.Graph;
import java.util.random.RandomGenerator;

/// The E-I index (Krackhardt and Stern 1988): (E - I) / (E + I), where E is the weight of edges between
/// groups and I that inside; -1 when all stay among themselves, 1 when nobody does.
///
/// @param index the index of the graph
/// @param expected its mean when the same groups are dealt out by chance
/// @param deviation its standard deviation then
/// @param closed the share of chance deals that are at least as closed, counting this one: a one-sided p-value
public record Openness(double index, double expected, double deviation, double closed) {

    /// Measures a partition of an undirected graph against {@code deals} permutations of its labels. O(deals
    /// (n + m)).
    ///
    /// @param deals at least 1
    public static Openness of(Graph graph, Partition groups, int deals, RandomGenerator random) {
        int[] labels = groups.labels();
        double index = index(graph, labels);
        double sum = 0;
        double squares = 0;
        int asClosed = 1;
        for (int deal = 0; deal < deals; deal++) {
            shuffle(labels, random);
            double dealt = index(graph, labels);
            sum += dealt;
            squares += dealt * dealt;
            if (dealt <= index) {
                asClosed++;
            }
        }
        double mean = sum / deals;
        double deviation = Math.sqrt(Math.max(0, squares / deals - mean * mean));
        return new Openness(index, mean, deviation, asClosed / (deals + 1.0));
    }

    private static double index(Graph graph, int[] labels) {
        double inside = 0;
        double all = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                double weight = graph.isWeighted() ? graph.weights()[arc] : 1;
                all += weight;
                inside += labels[node] == labels[graph.targets()[arc]] ? weight : 0;
            }
        }
        return all == 0 ? 0 : (all - 2 * inside) / all;
    }

    static void shuffle(int[] labels, RandomGenerator random) {
        for (int i = labels.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = labels[i];
            labels[i] = labels[other];
            labels[other] = swap;
        }
    }
}
