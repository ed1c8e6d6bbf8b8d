package io.barnraiser.network.spread;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// The independent cascade on a graph whose weights are probabilities.
public final class CascadeModel {

    private final Graph graph;

    /// @param graph directed, weighted, each weight at most 1
    /// @throws IllegalArgumentException for any other
    public CascadeModel(Graph graph) {
        if (!graph.isDirected() || isPlain(graph)) {
            throw new IllegalArgumentException("a cascade needs a directed graph with probabilities");
        }
        for (int arc = 0; arc < graph.arcs(); arc++) {
            if (graph.weights()[arc] > 1) {
                throw new IllegalArgumentException("a probability is at most 1: " + graph.weights()[arc]);
            }
        }
        this.graph = graph;
    }

    /// Whether there are arcs without probabilities.
    private static boolean isPlain(Graph graph) {
        return graph.arcs() > 0 && !graph.isWeighted();
    }

    /// The weighted cascade: an arc has the probability 1 / (arcs into its target), so that everybody is as
    /// easy to reach as anybody (Kempe, Kleinberg and Tardos 2003). An assumption, made where nothing is
    /// known.
    public static CascadeModel weighted(Graph graph) {
        Graph in = graph.reversed();
        GraphBuilder builder = GraphBuilder.directed(true).nodes(graph.nodes());
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                int target = graph.targets()[arc];
                builder.add(node, target, 1.0 / in.degree(target));
            }
        }
        return new CascadeModel(builder.build());
    }

    /// The cascade whose probabilities are the weights of {@code graph}; without directions, an edge passes
    /// things both ways.
    ///
    /// @throws IllegalArgumentException when the graph has no weights or one above 1
    public static CascadeModel probable(Graph graph) {
        if (graph.isDirected() || isPlain(graph)) {
            return new CascadeModel(graph);
        }
        GraphBuilder builder = GraphBuilder.directed(true).nodes(graph.nodes());
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                builder.add(node, graph.targets()[arc], graph.weights()[arc]);
            }
        }
        return new CascadeModel(builder.build());
    }

    /// The arcs and their probabilities.
    public Graph graph() {
        return graph;
    }

    /// How many nodes a cascade from {@code seeds} reaches, the seeds counted, over {@code runs} simulated
    /// ones.
    ///
    /// @param runs at least 2
    public Reach simulate(int[] seeds, int runs, long seed) {
        int[] seen = new int[graph.nodes()];
        int[] open = new int[graph.nodes()];
        RandomGenerator random = new SplittableRandom(seed);
        double sum = 0;
        double squares = 0;
        for (int run = 1; run <= runs; run++) {
            double size = once(seeds, run, seen, open, random);
            sum += size;
            squares += size * size;
        }
        double mean = sum / runs;
        double variance = Math.max(0, squares - sum * mean) / (runs - 1);
        return new Reach(mean, 1.96 * Math.sqrt(variance / runs), runs);
    }

    private int once(int[] seeds, int run, int[] seen, int[] open, RandomGenerator random) {
        int size = 0;
        for (int seed : seeds) {
            if (seen[seed] != run) {
                seen[seed] = run;
                open[size++] = seed;
            }
        }
        for (int i = 0; i < size; i++) {
            for (int arc = graph.offsets()[open[i]]; arc < graph.offsets()[open[i] + 1]; arc++) {
                int target = graph.targets()[arc];
                if (seen[target] != run && random.nextDouble() < graph.weights()[arc]) {
                    seen[target] = run;
                    open[size++] = target;
                }
            }
        }
        return size;
    }

    /// A mean over simulated cascades.
    ///
    /// @param mean how many nodes were reached
    /// @param margin half the 95 % interval of the mean, from the normal distribution: what simulating leaves
    ///     open, not what the model leaves open
    /// @param runs how many cascades
    public record Reach(double mean, double margin, int runs) {}
}
