package io.barnraiser.network.generate;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.random.RandomGenerator;

/// A graph by chance in which every node keeps its degree: two edges a-b and c-d become a-d and c-b, again
/// and again, where neither makes a loop or an edge that is there already (Maslov and Sneppen 2002). Weights
/// stay with the edges.
public final class Rewiring {

    /// Tries an edge. Ten are usual: by then no statistic in use remembers the graph it came from.
    private static final int TRIES = 10;

    private final int[] from;
    private final int[] to;
    private final float[] weight;
    private final int nodes;

    /// @param graph undirected
    public Rewiring(Graph graph) {
        if (graph.isDirected()) {
            throw new IllegalArgumentException("a graph without directions is wanted");
        }
        nodes = graph.nodes();
        from = new int[graph.edges()];
        to = new int[graph.edges()];
        weight = new float[graph.isWeighted() ? graph.edges() : 0];
        int edge = 0;
        for (int node = 0; node < nodes; node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                if (graph.targets()[arc] > node) {
                    from[edge] = node;
                    to[edge] = graph.targets()[arc];
                    if (weight.length > 0) {
                        weight[edge] = graph.weights()[arc];
                    }
                    edge++;
                }
            }
        }
    }

    /// One graph by chance. O(m) time; 24 to 40 bytes an edge while it is drawn.
    public Graph draw(RandomGenerator random) {
        int[] ends = to.clone();
        int[] begins = from.clone();
        EdgeSet there = new EdgeSet(ends.length);
        for (int edge = 0; edge < ends.length; edge++) {
            there.add(begins[edge], ends[edge]);
        }
        for (long i = 0; i < (long) TRIES * ends.length; i++) {
            swap(begins, ends, there, random);
        }
        GraphBuilder builder = GraphBuilder.undirected(weight.length > 0).nodes(nodes);
        for (int edge = 0; edge < ends.length; edge++) {
            builder.add(begins[edge], ends[edge], weight.length > 0 ? weight[edge] : 1);
        }
        return builder.build();
    }

    private static void swap(int[] begins, int[] ends, EdgeSet there, RandomGenerator random) {
        int one = random.nextInt(ends.length);
        int other = random.nextInt(ends.length);
        if (random.nextBoolean()) {
            int turned = begins[other];
            begins[other] = ends[other];
            ends[other] = turned;
        }
        int a = begins[one];
        int b = ends[one];
        int c = begins[other];
        int d = ends[other];
        if (one == other || a == d || c == b || there.contains(a, d) || there.contains(c, b)) {
            return;
        }
        there.remove(a, b);
        there.remove(c, d);
        there.add(a, d);
        there.add(c, b);
        ends[one] = d;
        ends[other] = b;
    }
}
