package io.barnraiser.network.layout;

import io.barnraiser.network.graph.Graph;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Makes pictures of graphs by forces, with the steps growing smaller from iteration to iteration
/// (Fruchterman and Reingold 1991) and far nodes pushing as one (Barnes and Hut 1986). O(n log n + m) an
/// iteration.
///
/// A fresh picture begins with a picture of the groups alone. The same graph, groups and settings give the
/// same picture to the bit.
public final class Layout {

    /// The first and the last step of a fresh picture, as shares of its radius.
    private static final double FIRST = 0.08;

    private static final double LAST = 0.0008;

    /// The first step of a picture that begins from an earlier one.
    private static final double GENTLE = 0.01;

    private Layout() {}

    /// A fresh picture.
    ///
    /// @param group `[n]`, the group of each node, from 0; all 0 where there are no groups
    /// @throws IllegalArgumentException when there is not one group for each node, or one is below 0
    public static Positions of(Graph graph, int[] group, LayoutSettings settings) {
        return of(graph, group, settings, Positions.unknown(graph.nodes()), () -> true)
                .orElseThrow();
    }

    /// A picture that begins from an earlier one and stays like it, for the nodes that it knows; a fresh one
    /// when it knows less than half of them.
    ///
    /// @param earlier `[n]`, where the nodes of this graph stood before
    /// @param goOn asked before each iteration
    /// @return nothing when {@code goOn} said no
    /// @throws IllegalArgumentException when there is not one group and one earlier place for each node, or a
    ///     group is below 0
    public static Optional<Positions> of(
            Graph graph, int[] group, LayoutSettings settings, Positions earlier, BooleanSupplier goOn) {
        int nodes = graph.nodes();
        if (group.length != nodes
                || earlier.size() != nodes
                || IntStream.of(group).anyMatch(own -> own < 0)) {
            throw new IllegalArgumentException(
                    "%d groups from 0 and %d places for %d nodes".formatted(group.length, earlier.size(), nodes));
        }
        Bodies bodies = new Bodies(graph, group, settings);
        long known = IntStream.range(0, nodes).filter(earlier::isKnown).count();
        boolean warm = nodes > 0 && 2 * known >= nodes;
        if (warm) {
            Start.from(earlier, graph, group, bodies);
            // What stood all in one place gives nothing to begin from.
            warm = bodies.radius() > 0;
        }
        if (!warm) {
            Start.afresh(graph, group, settings, goOn, bodies);
        }
        bodies.settle();
        int iterations = warm ? (settings.iterations() + 2) / 3 : settings.iterations();
        double first = (warm ? GENTLE : FIRST) * bodies.radius();
        double shrink = StrictMath.pow(LAST * bodies.radius() / first, 1.0 / iterations);
        double step = first;
        for (int i = 0; i < iterations; i++) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            bodies.feel();
            bodies.move(step);
            step *= shrink;
        }
        return Optional.of(framed(bodies, settings.spacing()));
    }

    /// The bodies in the square from -1 to 1, none too near to another.
    private static Positions framed(Bodies bodies, double spacing) {
        int nodes = bodies.x.length;
        frame(bodies.x, bodies.y);
        if (spacing > 0 && nodes > 1) {
            new Spacing(bodies.x, bodies.y, spacing * 2 / Math.sqrt(nodes)).keep();
            frame(bodies.x, bodies.y);
        }
        Positions positions = Positions.unknown(nodes);
        for (int node = 0; node < nodes; node++) {
            positions.x()[node] = (float) bodies.x[node];
            positions.y()[node] = (float) bodies.y[node];
        }
        return positions;
    }

    private static void frame(double[] x, double[] y) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int node = 0; node < x.length; node++) {
            left = Math.min(left, x[node]);
            right = Math.max(right, x[node]);
            low = Math.min(low, y[node]);
            high = Math.max(high, y[node]);
        }
        double half = Math.max(right - left, high - low) / 2;
        for (int node = 0; node < x.length; node++) {
            x[node] = half > 0 ? (x[node] - (left + right) / 2) / half : 0;
            y[node] = half > 0 ? (y[node] - (low + high) / 2) / half : 0;
        }
    }
}
