package io.barnraiser.network.community;

import io.barnraiser.network.graph.Graph;
import java.util.SplittableRandom;

/// Finds communities by the Leiden algorithm (Traag, Waltman and van Eck 2019, "From Louvain to Leiden"):
/// move nodes, refine the communities into parts that hold together, make nodes of the parts, and again.
/// Every community that it returns is connected.
///
/// The same graph, settings and seed give the same partition. Time grows nearly with n + m; memory: 4 bytes a
/// node for each level and, at the first, up to 8 bytes an arc.
///
/// @param quality what is sought
/// @param iterations how often to begin anew from what was found, at most; it ends earlier when nothing
///     changes
/// @param seed decides in which order nodes are looked at
public record Leiden(Quality quality, int iterations, long seed) {

    /// A gain below this share of the mean weight of an arc is rounding.
    private static final double ROUNDING = 1e-9;

    /// @throws IllegalArgumentException when {@code iterations} is below 1
    public Leiden {
        if (iterations < 1) {
            throw new IllegalArgumentException("at least one iteration is needed: " + iterations);
        }
    }

    /// The same search with another order of nodes.
    public Leiden withSeed(long other) {
        return new Leiden(quality, iterations, other);
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
        Search search = new Search(scale, least, new SplittableRandom(seed));
        return Partition.of(search.run(Level.of(graph, quality), begin.labels(), iterations));
    }

    static void requireUndirected(Graph graph) {
        if (graph.isDirected()) {
            throw new IllegalArgumentException("communities are sought in graphs without directions");
        }
    }
}
