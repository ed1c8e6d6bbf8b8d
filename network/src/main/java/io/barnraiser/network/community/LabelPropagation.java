package io.barnraiser.network.community;

import io.barnraiser.network.graph.Graph;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Finds communities by label propagation (Raghavan, Albert and Kumara 2007): every node takes the label that
/// weighs most around it, one after the other, until nobody changes. Where the labels draw, a node keeps its
/// own if it is among them, else the dice decide.
///
/// In the first {@value #OPEN_ROUNDS} rounds the dice decide every draw, and nodes with few neighbours come
/// first: whoever has much choice chooses once labels say something. Without this, labels that were drawn
/// first stay and run over into other communities.
///
/// It seeks no quality and knows no resolution, and it may end with one community for all: a quick look, not
/// a finding. Where weights differ widely it ends in many small groups, for two nodes with a strong edge
/// between them keep each other's label before any larger group has formed: use {@link Leiden} there.
/// The same graph, settings and seed give the same partition. O(n + m) for a round; after the first rounds a
/// node is looked at again only after a neighbour has changed.
///
/// @param rounds how often each node may be looked at, on average; at least 1
/// @param seed decides the order of nodes and draws
public record LabelPropagation(int rounds, long seed) {

    private static final int OPEN_ROUNDS = 5;

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
        int[] order = Order.byDegree(level, random);
        int[] labels = Partition.singletons(nodes).labels();
        Neighbours around = new Neighbours(nodes);
        int open = Math.min(OPEN_ROUNDS, rounds);
        for (int round = 0; round < open; round++) {
            for (int node : order) {
                around.gather(level, node, labels);
                labels[node] = heaviest(around, labels[node], 0, random);
            }
        }
        WaitingNodes waiting = new WaitingNodes(order);
        for (long left = (long) (rounds - open) * nodes; left > 0 && !waiting.isEmpty(); left--) {
            int node = waiting.take();
            around.gather(level, node, labels);
            int chosen = heaviest(around, labels[node], around.weight(labels[node]), random);
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

    /// @param atLeast another label must weigh more than this to be taken
    private static int heaviest(Neighbours around, int own, double atLeast, RandomGenerator random) {
        double most = atLeast;
        int best = own;
        int equal = 1;
        for (int i = 0; i < around.count(); i++) {
            int label = around.community(i);
            double weight = around.weight(label);
            if (weight > most) {
                most = weight;
                best = label;
                equal = 1;
            } else if (weight == most && most > atLeast && random.nextInt(++equal) == 0) {
                best = label;
            }
        }
        return best;
    }
}
