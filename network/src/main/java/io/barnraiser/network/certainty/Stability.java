package io.barnraiser.network.certainty;

import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.community.Overlaps;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/// Which communities come back when the search is repeated, community by community (Hennig 2007).
public final class Stability {

    private static final double FIRM = 0.75;
    private static final double TENTATIVE = 0.6;

    private Stability() {}

    /// What may be shown of a community.
    public enum Standing {
        /// It comes back: show it.
        FIRM,
        /// It may not: show it as tentative.
        TENTATIVE,
        /// It does not: do not show it.
        HIDDEN
    }

    /// How well each community of {@code found} comes back in {@code others}, `[k]`: its likeness to the most
    /// alike community there (Jaccard), on average. From 0 to 1. O(n) for each of the others.
    ///
    /// @throws IllegalArgumentException when there are no others
    public static double[] of(Partition found, List<Partition> others) {
        if (others.isEmpty()) {
            throw new IllegalArgumentException("nothing to compare with");
        }
        double[] likeness = new double[found.communities()];
        for (Partition other : others) {
            Overlaps overlaps = Overlaps.of(found, other);
            for (int community = 0; community < likeness.length; community++) {
                likeness[community] += overlaps.likeness(community, overlaps.mostAlike(community));
            }
        }
        for (int community = 0; community < likeness.length; community++) {
            likeness[community] /= others.size();
        }
        return likeness;
    }

    /// What may be shown of a community with such a likeness: from 0.75 on it stands firm, from 0.6 on it is
    /// tentative (Hennig 2007).
    public static Standing standing(double likeness) {
        if (likeness >= FIRM) {
            return Standing.FIRM;
        }
        return likeness >= TENTATIVE ? Standing.TENTATIVE : Standing.HIDDEN;
    }

    /// What the search finds when the ties are drawn anew with replacement (Efron 1979): each tie counts so
    /// many times as the Poisson law of mean 1 says, and 37 of 100 are missing. O(times) searches.
    ///
    /// @param times how often; 100 are usual
    /// @param random decides the draws; each search has a seed from it as well
    /// @param progress hears after each search how many are done
    public static List<Partition> resampled(
            Graph graph, Leiden leiden, int times, RandomGenerator random, IntConsumer progress) {
        List<Partition> found = new ArrayList<>();
        while (found.size() < times) {
            found.add(leiden.withSeed(random.nextLong()).find(resample(graph, random)));
            progress.accept(found.size());
        }
        return List.copyOf(found);
    }

    private static Graph resample(Graph graph, RandomGenerator random) {
        GraphBuilder builder = GraphBuilder.undirected(true).nodes(graph.nodes());
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                int target = graph.targets()[arc];
                int times = target > node ? poisson(random) : 0;
                if (times > 0) {
                    builder.add(node, target, times * (graph.isWeighted() ? graph.weights()[arc] : 1.0));
                }
            }
        }
        return builder.build();
    }

    /// A number of the Poisson law with mean 1, by inversion.
    private static int poisson(RandomGenerator random) {
        double left = random.nextDouble() - Math.exp(-1);
        double probability = Math.exp(-1);
        int times = 0;
        while (left > 0) {
            times++;
            probability /= times;
            left -= probability;
            if (probability == 0) {
                break;
            }
        }
        return times;
    }
}
