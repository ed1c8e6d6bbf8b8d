package io.barnraiser.network.community;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// One search of {@link Leiden}, over all its iterations.
final class Search {

    /// From so many nodes on, where nodes stand decides how long looking at their neighbours takes.
    private static final int LARGE = 1 << 17;

    /// Of graphs with more arcs there is no second copy in another order.
    private static final int LARGEST = 1 << 27;

    private final double scale;
    private final double least;
    private final RandomGenerator random;

    /// @param scale what the product of two sizes costs
    /// @param least a gain below this is none
    Search(double scale, double least, RandomGenerator random) {
        this.scale = scale;
        this.least = least;
        this.random = random;
    }

    /// Improves {@code begin}, `[n]`, and returns labels whose communities are connected.
    int[] run(Level graph, int[] begin, int iterations) {
        int[] labels = begin;
        int[] order = Order.shuffled(Order.ascending(graph.nodes()), random);
        boolean moved = new LocalMove(graph, labels, scale, least).run(order) > 0;
        if (graph.nodes() < LARGE || graph.arcs() > LARGEST) {
            iterate(graph, labels, moved, iterations);
            return labels;
        }
        // Members of a community move next to one another; their neighbours are then in the cache.
        int[] nodes = groups(labels).nodes();
        int[] sorted = new int[labels.length];
        Arrays.setAll(sorted, node -> labels[nodes[node]]);
        iterate(graph.inOrder(nodes), sorted, moved, iterations);
        for (int node = 0; node < nodes.length; node++) {
            labels[nodes[node]] = sorted[node];
        }
        return labels;
    }

    /// Ends the first iteration, in which nodes have moved, and makes the others.
    private void iterate(Level level, int[] labels, boolean moved, int iterations) {
        boolean goesOn = deepen(level, labels) || moved;
        for (int i = 1; i < iterations && goesOn; i++) {
            goesOn = once(level, labels);
        }
    }

    /// One way down and up again. Changes {@code labels}; returns whether any node moved.
    private boolean once(Level level, int[] labels) {
        int[] order = Order.shuffled(Order.ascending(level.nodes()), random);
        boolean moved = new LocalMove(level, labels, scale, least).run(order) > 0;
        return deepen(level, labels) || moved;
    }

    /// Searches the level above, whose nodes are the parts of the communities. Where nothing is left to
    /// be put together, communities that do not hang together are taken apart: their parts do, so that
    /// this holds for all levels.
    ///
    /// A level is let go of when the one above it is made; only one with less than half of the arcs of the one
    /// below is held on to, since it is searched twice.
    private boolean deepen(Level level, int[] labels) {
        Groups groups = groups(labels);
        int[] part = new Refinement(level, labels, scale).run(groups, random);
        int parts = Groups.number(part, groups.nodes());
        if (parts == level.nodes()) {
            level.connect(labels);
            return false;
        }
        int[] upper = new int[parts];
        for (int node = 0; node < part.length; node++) {
            upper[part[node]] = labels[node];
        }
        Level above = Aggregation.of(level, part, parts);
        boolean isHalved = 2L * above.arcs() < level.arcs();
        boolean moved = isHalved ? twice(above, upper) : once(above, upper);
        for (int node = 0; node < part.length; node++) {
            labels[node] = upper[part[node]];
        }
        return moved;
    }

    private boolean twice(Level level, int[] labels) {
        boolean moved = once(level, labels);
        if (moved) {
            once(level, labels);
        }
        return moved;
    }

    private static Groups groups(int[] labels) {
        return Groups.of(labels, Groups.number(labels, Order.ascending(labels.length)));
    }
}
