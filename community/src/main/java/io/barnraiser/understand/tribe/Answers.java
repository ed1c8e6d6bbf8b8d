package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.sample.ClusterBootstrap;
import io.barnraiser.network.graph.Graph;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/// Of the pairs of a group of whom one spoke to the other, in how many the other spoke back. What one member does is
/// not
/// independent, so whole members are drawn for the interval.
final class Answers {

    private static final int RESAMPLES = 1_000;

    /// Of larger groups, so many members are drawn: the interval is narrow by then, and the work stays bounded.
    private static final int MOST_MEMBERS = 1_000;

    private final Graph directed;
    private final int[] labels;
    private final long seed;

    /// @param labels `[n]`, the group of each node
    Answers(Graph directed, int[] labels, long seed) {
        this.directed = directed;
        this.labels = labels;
        this.seed = seed;
    }

    /// @param nodes the members of a group
    Optional<Interval> of(int[] nodes) {
        int[] some = nodes.length <= MOST_MEMBERS ? nodes : drawn(nodes);
        double[] spoken = new double[some.length];
        double[] answered = new double[some.length];
        for (int i = 0; i < some.length; i++) {
            for (int arc = directed.offsets()[some[i]]; arc < directed.offsets()[some[i] + 1]; arc++) {
                int other = directed.targets()[arc];
                if (labels[other] == labels[some[i]]) {
                    spoken[i]++;
                    answered[i] += directed.weight(other, some[i]) > 0 ? 1 : 0;
                }
            }
        }
        return new ClusterBootstrap(RESAMPLES, Level.USUAL, seed).ratio(answered, spoken);
    }

    private int[] drawn(int[] nodes) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] shuffled = nodes.clone();
        for (int i = 0; i < MOST_MEMBERS; i++) {
            int other = i + random.nextInt(shuffled.length - i);
            int swap = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = swap;
        }
        return Arrays.copyOf(shuffled, MOST_MEMBERS);
    }
}
