package io.barnraiser.network.community;

import io.barnraiser.network.graph.Graph;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Finds communities by label propagation (Raghavan, Albert and Kumara 2007): every node takes the label that
/// weighs most around it, one after the other, until nobody changes. Where the labels draw, a node keeps its
/// own if it is among them, else the dice decide.
///
/// It seeks no quality and knows no resolution, and it may end with one community for all: a quick look, not
/// a finding. The same graph, settings and seed give the same partition. O(n + m) for a round; a node is
/// looked at again only after a neighbour has changed.
///
/// @param rounds how often each node may be looked at, on average; at least 1
/// @param seed decides the order of nodes and draws
public record LabelPropagation(int rounds, long seed) {

    /// @throws IllegalArgumentException when {@code rounds} is below 1
    public LabelPropagation {
        if (rounds < 1) {
            throw new IllegalArgumentException("at least one round is needed: " + rounds);
        }
    }

    /// The communities of {@code graph}, each connected; nodes without edges stay by themselves.
    ///
    /// @throws IllegalArgumentException when the graph is directed
    public Partition find(Graph graph) {
        Leiden.requireUndirected(graph);
        Level level = Level.of(graph);
        int nodes = level.nodes();
        RandomGenerator random = new SplittableRandom(seed);
        WaitingNodes waiting = new WaitingNodes(Order.shuffled(Order.ascending(nodes), random));
        int[] labels = Partition.singletons(nodes).labels();
        Neighbours around = new Neighbours(nodes);
        for (long left = (long) rounds * nodes; left > 0 && !waiting.isEmpty(); left--) {
            int node = waiting.take();
            around.gather(level, node, labels);
            int chosen = heaviest(around, labels[node], random);
            if (chosen != labels[node]) {
                labels[node] = chosen;
                for (int arc = level.offsets()[node]; arc < level.offsets()[node + 1]; arc++) {
                    if (labels[level.targets()[arc]] != chosen) {
                        waiting.put(level.targets()[arc]);
                    }
                }
            }
        }
        return Components.within(graph, labels);
    }

    private static int heaviest(Neighbours around, int own, RandomGenerator random) {
        double most = around.weight(own);
        int best = own;
        int equal = 1;
        for (int i = 0; i < around.count(); i++) {
            int label = around.community(i);
            double weight = around.weight(label);
            if (weight > most) {
                most = weight;
                best = label;
                equal = 1;
            } else if (weight == most && best != own && random.nextInt(++equal) == 0) {
                best = label;
            }
        }
        return best;
    }
}
