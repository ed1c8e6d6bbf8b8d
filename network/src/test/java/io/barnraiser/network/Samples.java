package io.barnraiser.network;

import io.barnraiser.network.community.Partition;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.SplittableRandom;

/// Small graphs for tests.
public final class Samples {

    private static final int[][] KARATE = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31},
        {1, 2, 3, 7, 13, 17, 19, 21, 30},
        {2, 3, 7, 8, 9, 13, 27, 28, 32},
        {3, 7, 12, 13},
        {4, 6, 10},
        {5, 6, 10, 16},
        {6, 16},
        {8, 30, 32, 33},
        {9, 33},
        {13, 33},
        {14, 32, 33},
        {15, 32, 33},
        {18, 32, 33},
        {19, 33},
        {20, 32, 33},
        {22, 32, 33},
        {23, 25, 27, 29, 32, 33},
        {24, 25, 27, 31},
        {25, 31},
        {26, 29, 33},
        {27, 33},
        {28, 31, 33},
        {29, 32, 33},
        {30, 32, 33},
        {31, 32, 33},
        {32, 33}
    };

    private Samples() {}

    /// The karate club of Zachary (1977): 34 nodes, 78 edges.
    public static Graph karate() {
        GraphBuilder builder = GraphBuilder.undirected(false);
        for (int[] row : KARATE) {
            for (int i = 1; i < row.length; i++) {
                builder.add(row[0], row[i]);
            }
        }
        return builder.build();
    }

    /// The two clubs into which the karate club broke: 0 that of node 0, 1 that of node 33.
    public static Partition clubs() {
        int[] labels = new int[34];
        for (int node : new int[] {9, 14, 15, 18, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33}) {
            labels[node] = 1;
        }
        return Partition.of(labels);
    }

    /// A random graph in which each pair has an edge with probability {@code p}; weights from 1 to 4 when
    /// weighted.
    public static Graph random(int nodes, double p, boolean weighted, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        GraphBuilder builder = GraphBuilder.undirected(weighted).nodes(nodes);
        for (int one = 0; one < nodes; one++) {
            for (int other = one + 1; other < nodes; other++) {
                if (random.nextDouble() < p) {
                    builder.add(one, other, weighted ? 1 + random.nextInt(4) : 1);
                }
            }
        }
        return builder.build();
    }

    /// A chain of {@code count} cliques of {@code size} nodes, neighbours joined by one edge.
    public static Graph cliques(int count, int size) {
        GraphBuilder builder = GraphBuilder.undirected(false);
        for (int clique = 0; clique < count; clique++) {
            int first = clique * size;
            for (int one = first; one < first + size; one++) {
                for (int other = one + 1; other < first + size; other++) {
                    builder.add(one, other);
                }
            }
            if (clique > 0) {
                builder.add(first - 1, first);
            }
        }
        return builder.build();
    }
}
