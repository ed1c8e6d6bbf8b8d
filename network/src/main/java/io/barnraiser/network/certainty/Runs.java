package io.barnraiser.network.certainty;

import io.barnraiser.network.community.Agreement;
import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.graph.Graph;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Several searches of one graph that differ in their seeds alone.
final class Runs {

    private Runs() {}

    /// @param count at least 2
    /// @param done is run after each search
    static List<Partition> of(Graph graph, Leiden leiden, int count, Runnable done) {
        if (count < 2) {
            throw new IllegalArgumentException("at least two runs are needed: " + count);
        }
        return IntStream.range(0, count)
                .mapToObj(run ->
                        reported(() -> leiden.withSeed(leiden.seed() + run).find(graph), done))
                .toList();
    }

    private static Partition reported(Supplier<Partition> search, Runnable done) {
        Partition found = search.get();
        done.run();
        return found;
    }

    /// The mean adjusted mutual information of each run with the next, the last with the first: an unbiased
    /// sample of all pairs that costs no more than the runs did.
    static double agreement(List<Partition> runs) {
        return IntStream.range(0, runs.size())
                .mapToDouble(run -> Agreement.of(runs.get(run), runs.get((run + 1) % runs.size()))
                        .adjusted())
                .average()
                .orElseThrow();
    }

    /// The run of the highest quality; the first of equal ones.
    static Partition best(Graph graph, Leiden leiden, List<Partition> runs) {
        Partition best = runs.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (Partition run : runs) {
            double quality = leiden.quality().of(graph, run);
            if (quality > most) {
                most = quality;
                best = run;
            }
        }
        return best;
    }
}
