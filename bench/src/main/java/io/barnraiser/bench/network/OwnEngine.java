package io.barnraiser.bench.network;

import io.barnraiser.network.community.LabelPropagation;
import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.community.Quality;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.rank.Cores;
import io.barnraiser.network.rank.PageRank;
import java.util.Arrays;

/// The module `network`.
final class OwnEngine implements Engine {

    private static final int ROUNDS = 100;

    private final Graph graph;

    OwnEngine(EdgeFile edges) {
        graph = edges.graph();
    }

    @Override
    public double[] run(Algorithm algorithm, int iterations, long seed) {
        return switch (algorithm) {
            case LEIDEN ->
                doubles(new Leiden(new Quality.Modularity(1), iterations, seed)
                        .find(graph)
                        .labels());
            case LABELS ->
                doubles(new LabelPropagation(ROUNDS, seed).find(graph).labels());
            case RANK -> new PageRank(0.85, 1e-9).of(graph);
            case CORE -> doubles(Cores.of(graph));
        };
    }

    private static double[] doubles(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }
}
