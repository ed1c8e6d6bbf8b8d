package io.barnraiser.network.community;

import io.barnraiser.network.graph.Graph;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Finds communities by the Leiden algorithm (Traag, Waltman and van Eck 2019, "From Louvain to Leiden"):
/// move nodes, refine the communities into parts that hold together, make nodes of the parts, and again.
/// Every community that it returns is connected.
///
/// The same graph, settings and seed give the same partition. Time grows nearly with n + m; memory: 4 bytes a
/// node for each level and, at the first, up to 8 bytes an arc.
public final class Leiden {

    /// A gain below this share of the mean weight of an arc is rounding.
    private static final double ROUNDING = 1e-9;

    private final Quality quality;
    private final int iterations;
    private final long seed;

    /// @param quality what is sought
    /// @param iterations how often to begin anew from what was found, at most; it ends earlier when nothing
    ///     changes
    /// @param seed decides in which order nodes are looked at
    /// @throws IllegalArgumentException when {@code iterations} is below 1
    public Leiden(Quality quality, int iterations, long seed) {
        if (iterations < 1) {
            throw new IllegalArgumentException("at least one iteration is needed: " + iterations);
        }
        this.quality = quality;
        this.iterations = iterations;
        this.seed = seed;
    }

    /// The communities of {@code graph}; nodes without edges stay by themselves.
    ///
    /// @throws IllegalArgumentException when the graph is directed
    public Partition find(Graph graph) {
        return improve(graph, Partition.singletons(graph.nodes()));
    }

    /// As {@link #find}, from {@code begin} on: yesterday's communities, say, which steadies the names of
    /// tribes over time. The result is never worse.
    public Partition improve(Graph graph, Partition begin) {
        requireUndirected(graph);
        double scale = quality.scale(graph);
        double least = ROUNDING * graph.totalWeight() / Math.max(1, graph.edges());
        Level level = Level.of(graph, quality);
        RandomGenerator random = new SplittableRandom(seed);
        int[] labels = begin.labels();
        for (int i = 0; i < iterations; i++) {
            if (!once(level, labels, scale, least, random)) {
                break;
            }
        }
        return Components.within(graph, labels);
    }

    /// One way down and up again. Changes {@code labels}; returns whether any node moved.
    private boolean once(Level level, int[] labels, double scale, double least, RandomGenerator random) {
        boolean moved = new LocalMove(level, labels, scale, least).run(random) > 0;
        int[] part = new Refinement(level, labels, scale).run(random);
        int parts = Aggregation.number(part);
        if (parts == level.nodes()) {
            return moved;
        }
        Level above = Aggregation.of(level, part, parts);
        int[] upper = new int[parts];
        int[] number = labels.clone();
        Aggregation.number(number);
        for (int node = 0; node < part.length; node++) {
            upper[part[node]] = number[node];
        }
        moved |= once(above, upper, scale, least, random);
        for (int node = 0; node < part.length; node++) {
            labels[node] = upper[part[node]];
        }
        return moved;
    }

    static void requireUndirected(Graph graph) {
        if (graph.isDirected()) {
            throw new IllegalArgumentException("communities are sought in graphs without directions");
        }
    }
}
