package io.barnraiser.network.community;

import io.barnraiser.network.graph.Graph;

/// What makes a partition good: many edges inside communities, less than what would be there anyway. The
/// resolution says how much less; a higher one gives more and smaller communities.
public sealed interface Quality {

    /// How fine the communities are; above 0.
    double resolution();

    /// Modularity: Q = sum over communities of e/m - resolution * (K / 2m)^2, where e is the weight inside, K
    /// the strength of the community, m the weight of all edges (Newman and Girvan 2004; resolution:
    /// Reichardt and Bornholdt 2006). Communities that are small against the square root of m cannot be seen
    /// at resolution 1 (Fortunato and Barthelemy 2007).
    record Modularity(double resolution) implements Quality {
        public Modularity {
            check(resolution);
        }
    }

    /// The constant Potts model: sum over communities of e - resolution * n (n - 1) / 2, where n is the
    /// number of nodes; given here divided by m. It has no resolution limit (Traag, Van Dooren and Nesterov
    /// 2011).
    record ConstantPotts(double resolution) implements Quality {
        public ConstantPotts {
            check(resolution);
        }
    }

    private static void check(double resolution) {
        if (!(resolution > 0) || resolution == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a resolution is a number above 0: " + resolution);
        }
    }

    /// The size of each node, `[n]`, so that a community that holds sizes S and T pays scale * S * T for
    /// being one.
    default double[] sizes(Graph graph) {
        double[] sizes = new double[graph.nodes()];
        for (int node = 0; node < sizes.length; node++) {
            sizes[node] = switch (this) {
                case Modularity modularity -> graph.strength(node);
                case ConstantPotts potts -> 1;
            };
        }
        return sizes;
    }

    /// What the product of two sizes costs, in units of weight.
    default double scale(Graph graph) {
        return switch (this) {
            case Modularity modularity -> graph.totalWeight() == 0 ? 0 : resolution() / (2 * graph.totalWeight());
            case ConstantPotts potts -> resolution();
        };
    }

    /// How good {@code partition} is; 0 for a graph without edges. O(n + m).
    ///
    /// @throws IllegalArgumentException when the graph is directed or the partition is not one of its nodes
    default double of(Graph graph, Partition partition) {
        Leiden.requireUndirected(graph);
        if (partition.size() != graph.nodes()) {
            throw new IllegalArgumentException(
                    "a partition of %d nodes for a graph of %d".formatted(partition.size(), graph.nodes()));
        }
        double inside = 0;
        double[] sizes = sizes(graph);
        double[] held = new double[partition.communities()];
        double self = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            int own = partition.community(node);
            held[own] += sizes[node];
            self += sizes[node] * sizes[node];
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                if (partition.community(graph.targets()[arc]) == own) {
                    inside += graph.isWeighted() ? graph.weights()[arc] : 1;
                }
            }
        }
        double pairs = 0;
        for (double size : held) {
            pairs += size * size;
        }
        double weight = graph.totalWeight();
        return weight == 0
                ? 0
                : switch (this) {
                    case Modularity modularity -> (inside - scale(graph) * pairs) / (2 * weight);
                    case ConstantPotts potts -> (inside - scale(graph) * (pairs - self)) / (2 * weight);
                };
    }
}
