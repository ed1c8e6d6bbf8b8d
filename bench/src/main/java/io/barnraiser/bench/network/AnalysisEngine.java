package io.barnraiser.bench.network;

import io.barnraiser.network.graph.Graph;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/// The package networkanalysis. It knows Leiden alone of what is measured here.
final class AnalysisEngine implements Engine {

    private final int nodes;
    private final long[] offsets;
    private final LargeIntArray neighbours;
    private final Optional<LargeDoubleArray> weights;

    AnalysisEngine(EdgeFile edges) {
        Graph graph = edges.graph();
        nodes = graph.nodes();
        offsets = Arrays.stream(graph.offsets()).asLongStream().toArray();
        neighbours = new LargeIntArray(graph.arcs());
        LargeDoubleArray heavy = new LargeDoubleArray(graph.isWeighted() ? graph.arcs() : 0);
        for (int arc = 0; arc < graph.arcs(); arc++) {
            neighbours.set(arc, graph.targets()[arc]);
            if (graph.isWeighted()) {
                heavy.set(arc, graph.weights()[arc]);
            }
        }
        weights = graph.isWeighted() ? Optional.of(heavy) : Optional.empty();
    }

    @Override
    public double[] run(Algorithm algorithm, int iterations, long seed) {
        if (algorithm != Algorithm.LEIDEN) {
            throw new IllegalArgumentException("networkanalysis has no " + algorithm);
        }
        Network network = weights.map(heavy -> new Network(nodes, true, offsets, neighbours, heavy, false))
                .orElseGet(() -> new Network(nodes, true, offsets, neighbours, false));
        double resolution = 1 / (2 * network.getTotalEdgeWeight() + network.getTotalEdgeWeightSelfLinks());
        Random random = Random.from(new SplittableRandom(seed));
        return Arrays.stream(new LeidenAlgorithm(resolution, iterations, LeidenAlgorithm.DEFAULT_RANDOMNESS, random)
                        .findClustering(network)
                        .getClusters())
                .asDoubleStream()
                .toArray();
    }
}
