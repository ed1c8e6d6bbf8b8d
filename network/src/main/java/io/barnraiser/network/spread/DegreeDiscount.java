package io.barnraiser.network.spread;

import io.barnraiser.network.graph.Graph;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/// Those with most neighbours, less what those before them reach already: cheap, and often not far from the
/// best, so it stands beside every search (Chen, Wang and Yang 2009, "Efficient influence maximization in
/// social networks", here with a probability of its own for each arc).
///
/// A node is worth how many it would reach in one step beyond those that are chosen, itself counted.
public final class DegreeDiscount {

    private final Graph graph;
    private final double[] free;

    private DegreeDiscount(Graph graph) {
        this.graph = graph;
        this.free = new double[graph.nodes()];
        Arrays.fill(free, 1);
    }

    /// The nodes in the order of choice: `k` of them, fewer where fewer may be chosen. O((n + arcs) log n),
    /// and the arcs of nodes that were looked at again.
    ///
    /// @param mayBe asked once of a node whose turn it is; the node is chosen when it says so
    public static int[] of(CascadeModel model, int k, IntPredicate mayBe) {
        return new DegreeDiscount(model.graph()).choose(k, mayBe);
    }

    private record Worth(int node, double value) implements Comparable<Worth> {
        @Override
        public int compareTo(Worth other) {
            return value == other.value ? Integer.compare(node, other.node) : Double.compare(other.value, value);
        }
    }

    /// What a node is worth only shrinks, so one that is still worth what it was is the best of all.
    private int[] choose(int k, IntPredicate mayBe) {
        PriorityQueue<Worth> queue = new PriorityQueue<>();
        for (int node = 0; node < graph.nodes(); node++) {
            queue.add(new Worth(node, worth(node)));
        }
        int[] chosen = new int[k];
        int count = 0;
        while (count < k && !queue.isEmpty()) {
            Worth best = queue.remove();
            double now = worth(best.node());
            if (now < best.value()) {
                queue.add(new Worth(best.node(), now));
            } else if (mayBe.test(best.node())) {
                chosen[count++] = best.node();
                take(best.node());
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    private double worth(int node) {
        double reached = 1;
        for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
            reached += graph.weights()[arc] * free[graph.targets()[arc]];
        }
        return free[node] * reached;
    }

    private void take(int node) {
        for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
            free[graph.targets()[arc]] *= 1 - graph.weights()[arc];
        }
        free[node] = 0;
    }
}
