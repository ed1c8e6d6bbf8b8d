package io.barnraiser.network.community;

import java.util.random.RandomGenerator;

/// In which order nodes are looked at.
final class Order {

    /// Nodes are shuffled within windows of this many. Neighbouring rows then stay near each other in memory,
    /// which a shuffle of all would forfeit; where the numbering means something, the windows are large
    /// enough to blur it.
    private static final int WINDOW = 4_096;

    private Order() {}

    /// The nodes from 0 on.
    static int[] ascending(int nodes) {
        int[] order = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            order[node] = node;
        }
        return order;
    }

    /// Shuffles {@code order} within windows and returns it.
    static int[] shuffled(int[] order, RandomGenerator random) {
        for (int from = 0; from < order.length; from += WINDOW) {
            shuffle(order, from, Math.min(order.length, from + WINDOW), random);
        }
        return order;
    }

    /// The nodes of {@code level}, those with few neighbours first, equals shuffled within windows. O(n).
    static int[] byDegree(Level level, RandomGenerator random) {
        int most = 0;
        for (int node = 0; node < level.nodes(); node++) {
            most = Math.max(most, degree(level, node));
        }
        int[] ends = new int[most + 1];
        for (int node = 0; node < level.nodes(); node++) {
            ends[degree(level, node)]++;
        }
        for (int degree = 1; degree <= most; degree++) {
            ends[degree] += ends[degree - 1];
        }
        int[] order = new int[level.nodes()];
        for (int node : shuffled(ascending(level.nodes()), random)) {
            order[--ends[degree(level, node)]] = node;
        }
        return order;
    }

    private static int degree(Level level, int node) {
        return level.offsets()[node + 1] - level.offsets()[node];
    }

    /// Shuffles the nodes [from, to), all sequences being equally likely (Durstenfeld 1964).
    static void shuffle(int[] nodes, int from, int to, RandomGenerator random) {
        for (int i = to - 1; i > from; i--) {
            int other = from + random.nextInt(i - from + 1);
            int swap = nodes[i];
            nodes[i] = nodes[other];
            nodes[other] = swap;
        }
    }
}
