package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Interval;
import io.barnraiser.network.graph.Graph;
import java.util.Optional;

/// Of the pairs of a group of whom one spoke to the other, in how many the other spoke back. What one member does is
/// not independent, so whole members are drawn for the interval.
final class Answers {

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
        double[] spoken = new double[nodes.length];
        double[] answered = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            for (int arc = directed.offsets()[nodes[i]]; arc < directed.offsets()[nodes[i] + 1]; arc++) {
                int other = directed.targets()[arc];
                if (labels[other] == labels[nodes[i]]) {
                    spoken[i]++;
                    answered[i] += directed.weight(other, nodes[i]) > 0 ? 1 : 0;
                }
            }
        }
        return PeopleRatio.of(answered, spoken, seed);
    }
}
