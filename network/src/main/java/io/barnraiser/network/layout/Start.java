package io.barnraiser.network.layout;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/// Where nodes stand before they move.
final class Start {

    /// Turning by this angle from one to the next spreads points over a disc evenly (Vogel 1979).
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private Start() {}

    /// Groups stand as a picture of the groups alone has them, nodes in a disc around the place of theirs.
    static void afresh(Graph graph, int[] group, LayoutSettings settings, BooleanSupplier goOn, Bodies bodies) {
        int nodes = graph.nodes();
        int[] sizes = sizes(group);
        int groups = (int) Arrays.stream(sizes).filter(size -> size > 0).count();
        if (groups < 2 || groups > nodes / 2) {
            disc(shuffled(nodes, settings.seed()), bodies);
            return;
        }
        Positions places = Layout.of(
                        merged(graph, group, sizes.length),
                        alone(sizes.length),
                        settings,
                        Positions.unknown(sizes.length),
                        goOn)
                .orElse(Positions.unknown(sizes.length));
        int[] placed = new int[sizes.length];
        for (int node : shuffled(nodes, settings.seed())) {
            int own = group[node];
            double room = 0.8 * Math.sqrt((placed[own] + 0.5) / nodes);
            double angle = placed[own]++ * GOLDEN_ANGLE;
            // A picture that was cancelled has no places; this one will be cancelled too.
            bodies.x[node] = (places.isKnown(own) ? places.x()[own] : 0) + room * StrictMath.cos(angle);
            bodies.y[node] = (places.isKnown(own) ? places.y()[own] : 0) + room * StrictMath.sin(angle);
        }
    }

    private static int[] sizes(int[] group) {
        int[] sizes = new int[1 + Arrays.stream(group).max().orElse(0)];
        for (int own : group) {
            sizes[own]++;
        }
        return sizes;
    }

    private static int[] alone(int count) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    /// The graph of the groups, with the sums of the weights between them.
    private static Graph merged(Graph graph, int[] group, int groups) {
        GraphBuilder builder = GraphBuilder.undirected(true).nodes(groups);
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                int other = group[graph.targets()[arc]];
                if (other != group[node]) {
                    builder.add(group[node], other, graph.isWeighted() ? graph.weights()[arc] : 1);
                }
            }
        }
        return builder.build();
    }

    private static int[] shuffled(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = alone(count);
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[other];
            order[other] = swap;
        }
        return order;
    }

    private static void disc(int[] order, Bodies bodies) {
        for (int i = 0; i < order.length; i++) {
            double room = Math.sqrt((i + 0.5) / order.length);
            bodies.x[order[i]] = room * StrictMath.cos(i * GOLDEN_ANGLE);
            bodies.y[order[i]] = room * StrictMath.sin(i * GOLDEN_ANGLE);
        }
    }

    /// Nodes stand where they stood; those that are new, in the middle of their neighbours that stood
    /// somewhere, or else of their group, or else at the rim.
    static void from(Positions earlier, Graph graph, int[] group, Bodies bodies) {
        Middle[] groups = new Middle[1 + Arrays.stream(group).max().orElse(0)];
        Arrays.setAll(groups, i -> new Middle());
        Middle[] around = new Middle[graph.nodes()];
        Arrays.setAll(around, i -> new Middle());
        for (int node = 0; node < graph.nodes(); node++) {
            if (earlier.isKnown(node)) {
                groups[group[node]].add(earlier, node);
            }
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                int other = graph.targets()[arc];
                if (earlier.isKnown(other)) {
                    around[node].add(earlier, other);
                }
                if (earlier.isKnown(node)) {
                    around[other].add(earlier, node);
                }
            }
        }
        for (int node = 0; node < graph.nodes(); node++) {
            if (earlier.isKnown(node)) {
                bodies.x[node] = earlier.x()[node];
                bodies.y[node] = earlier.y()[node];
            } else {
                Middle middle = around[node].count > 0 ? around[node] : groups[group[node]];
                double aside = middle.count > 0 ? 0.02 : 1;
                bodies.x[node] = middle.x() + aside * StrictMath.cos(node * GOLDEN_ANGLE);
                bodies.y[node] = middle.y() + aside * StrictMath.sin(node * GOLDEN_ANGLE);
            }
        }
    }

    /// The middle of some places; that of the picture when there are none.
    private static final class Middle {
        private double sumX;
        private double sumY;
        private int count;

        void add(Positions places, int node) {
            sumX += places.x()[node];
            sumY += places.y()[node];
            count++;
        }

        double x() {
            return sumX / Math.max(1, count);
        }

        double y() {
            return sumY / Math.max(1, count);
        }
    }
}
