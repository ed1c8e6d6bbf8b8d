package io.barnraiser.bench.network;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.opt.graph.sparse.SparseIntUndirectedGraph;
import org.jgrapht.opt.graph.sparse.SparseIntUndirectedWeightedGraph;

/// JGraphT on its compact graphs. It has no Leiden.
final class JGraphTEngine implements Engine {

    private final Graph<Integer, Integer> graph;

    JGraphTEngine(EdgeFile edges) {
        graph = edges.isWeighted()
                ? new SparseIntUndirectedWeightedGraph(edges.nodes(), edges.edges(), () -> edges.stream(Triple::of))
                : new SparseIntUndirectedGraph(
                        edges.nodes(), edges.edges(), () -> edges.stream((from, to, weight) -> Pair.of(from, to)));
    }

    @Override
    public double[] run(Algorithm algorithm, int iterations, long seed) {
        return switch (algorithm) {
            case LEIDEN -> throw new IllegalArgumentException("JGraphT has no Leiden");
            case LABELS -> labels(seed);
            case RANK -> values(new PageRank<>(graph, 0.85, 1_000, 1e-9).getScores());
            case CORE -> values(new Coreness<>(graph).getScores());
        };
    }

    private double[] labels(long seed) {
        double[] labels = new double[graph.vertexSet().size()];
        int community = 0;
        Random random = Random.from(new SplittableRandom(seed));
        for (Set<Integer> members : new LabelPropagationClustering<>(graph, 10, random)
                .getClustering()
                .getClusters()) {
            for (int member : members) {
                labels[member] = community;
            }
            community++;
        }
        return labels;
    }

    private double[] values(Map<Integer, ? extends Number> scores) {
        double[] values = new double[graph.vertexSet().size()];
        scores.forEach((node, score) -> values[node] = score.doubleValue());
        return values;
    }
}
