package io.barnraiser.network.generate;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.random.RandomGenerator;

/// Undirected graphs without communities.
public final class RandomGraphs {

    private RandomGraphs() {}

    /// Every pair has an edge with probability {@code p} (Erdos and Renyi 1959; Gilbert 1959). O(n + m): the
    /// pairs without an edge are skipped by geometric jumps (Batagelj and Brandes 2005).
    ///
    /// @throws IllegalArgumentException when {@code p} is not a probability
    public static Graph erdosRenyi(int nodes, double p, RandomGenerator random) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a probability is from 0 to 1: " + p);
        }
        GraphBuilder builder = GraphBuilder.undirected(false).nodes(nodes);
        Jumps jumps = new Jumps(p, random);
        long pairs = nodes * (nodes - 1L) / 2;
        for (long pair = jumps.next(-1); pair < pairs; pair = jumps.next(pair)) {
            // The pair number counts (1,0), (2,0), (2,1), (3,0), ...
            int high = (int) ((1 + Math.sqrt(1 + 8.0 * pair)) / 2);
            while (high * (high - 1L) / 2 > pair) {
                high--;
            }
            while ((high + 1L) * high / 2 <= pair) {
                high++;
            }
            builder.add(high, (int) (pair - high * (high - 1L) / 2));
        }
        return builder.build();
    }

    /// Nodes come one by one, each with {@code edges} edges to earlier ones, chosen by their degree: few
    /// become hubs (Barabasi and Albert 1999). O(n edges).
    ///
    /// @throws IllegalArgumentException when {@code edges} is not from 1 to below {@code nodes}
    public static Graph barabasiAlbert(int nodes, int edges, RandomGenerator random) {
        if (edges < 1 || edges >= nodes) {
            throw new IllegalArgumentException("%d edges a node in a graph of %d".formatted(edges, nodes));
        }
        GraphBuilder builder = GraphBuilder.undirected(false);
        int[] ends = new int[Math.multiplyExact(2 * edges, nodes)];
        int size = 0;
        for (int node = 1; node < nodes; node++) {
            int wanted = Math.min(edges, node);
            int begin = size;
            for (int i = 0; i < wanted; i++) {
                int chosen = node <= edges ? i : other(ends, begin, size, random);
                builder.add(node, chosen);
                ends[size++] = chosen;
            }
            for (int i = 0; i < wanted; i++) {
                ends[size++] = node;
            }
        }
        return builder.build();
    }

    /// An end of an earlier edge that was not chosen for this node yet: those stand from {@code begin} on.
    private static int other(int[] ends, int begin, int size, RandomGenerator random) {
        while (true) {
            int chosen = ends[random.nextInt(begin)];
            boolean isNew = true;
            for (int i = begin; i < size; i++) {
                isNew &= ends[i] != chosen;
            }
            if (isNew) {
                return chosen;
            }
        }
    }
}
