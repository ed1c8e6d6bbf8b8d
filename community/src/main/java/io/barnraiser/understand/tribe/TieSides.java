package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Interval;
import io.barnraiser.network.graph.Graph;
import java.util.Optional;

/// How open a group is: the E-I index (Krackhardt and Stern 1988) over the weight of its members' ties, with an
/// interval that draws whole members, each with all their ties. A tie between two members counts half for either.
final class TieSides {

    private TieSides() {}

    /// O(ties of the group). Empty where nobody of the group has a tie, or all members are alike.
    ///
    /// @param labels `[n]`, the group of each node
    /// @param nodes the members of one group
    static Optional<Interval> openness(Graph ties, int[] labels, int[] nodes, long seed) {
        double[] outMinusIn = new double[nodes.length];
        double[] all = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            for (int arc = ties.offsets()[nodes[i]]; arc < ties.offsets()[nodes[i] + 1]; arc++) {
                boolean isInside = labels[ties.targets()[arc]] == labels[nodes[i]];
                double weight = isInside ? ties.weights()[arc] / 2 : ties.weights()[arc];
                outMinusIn[i] += isInside ? -weight : weight;
                all[i] += weight;
            }
        }
        return PeopleRatio.of(outMinusIn, all, seed).map(found -> found.within(-1, 1));
    }
}
