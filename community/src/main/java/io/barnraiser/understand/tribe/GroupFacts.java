package io.barnraiser.understand.tribe;

import io.barnraiser.network.graph.Graph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The figures of groups, read off the graph in one pass each.
final class GroupFacts {

    private final MemberGraph graph;
    private final int[] labels;
    private final int groups;

    /// @param labels `[n]`, the group of each node, from 0; -1 for those in none
    GroupFacts(MemberGraph graph, int[] labels, int groups) {
        this.graph = graph;
        this.labels = labels;
        this.groups = groups;
    }

    /// The ties between two groups, the lower number first.
    record Crossing(int group, int other, double weight, long pairs) {}

    /// `[k][2]`: the weight inside each group and that to all others.
    double[][] weights() {
        Graph ties = graph.ties();
        double[][] weights = new double[groups][2];
        for (int node = 0; node < ties.nodes(); node++) {
            if (labels[node] >= 0) {
                for (int arc = ties.offsets()[node]; arc < ties.offsets()[node + 1]; arc++) {
                    boolean isInside = labels[ties.targets()[arc]] == labels[node];
                    weights[labels[node]][isInside ? 0 : 1] += isInside ? ties.weights()[arc] / 2 : ties.weights()[arc];
                }
            }
        }
        return weights;
    }

    /// The ties between groups.
    List<Crossing> crossings() {
        Graph ties = graph.ties();
        Map<Long, double[]> sums = new HashMap<>();
        for (int node = 0; node < ties.nodes(); node++) {
            for (int arc = ties.offsets()[node]; arc < ties.offsets()[node + 1]; arc++) {
                int own = labels[node];
                int other = labels[ties.targets()[arc]];
                if (own >= 0 && own < other) {
                    double[] sum = sums.computeIfAbsent((long) own * groups + other, any -> new double[2]);
                    sum[0] += ties.weights()[arc];
                    sum[1]++;
                }
            }
        }
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(sum -> new Crossing(
                        (int) (sum.getKey() / groups), (int) (sum.getKey() % groups), sum.getValue()[0], (long)
                                sum.getValue()[1]))
                .toList();
    }
}
