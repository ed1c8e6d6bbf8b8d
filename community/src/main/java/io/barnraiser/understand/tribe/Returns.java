package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.sample.Draws;
import io.barnraiser.network.community.Overlaps;
import io.barnraiser.network.community.Partition;
import java.util.List;

/// How surely groups come back: how alike the most similar group is in each search of ties that were drawn again.
final class Returns {

    private final double[][] likeness;

    /// O(n) for each of the searches.
    ///
    /// @param again what the searches found, at least 20
    /// @param communities the groups of interest, by their numbers in {@code found}
    Returns(Partition found, List<Partition> again, int[] communities) {
        likeness = new double[communities.length][again.size()];
        for (int i = 0; i < again.size(); i++) {
            Overlaps overlaps = Overlaps.of(found, again.get(i));
            for (int group = 0; group < communities.length; group++) {
                likeness[group][i] = overlaps.likeness(communities[group], overlaps.mostAlike(communities[group]));
            }
        }
    }

    /// The likeness of the {@code group}-th of them (Jaccard 1901), from 0 to 1, with the middle of the draws.
    ///
    /// @param mean as it was found when the group was chosen to be shown
    Interval of(int group, double mean, int members) {
        return Draws.middle(mean, likeness[group], Level.USUAL, members);
    }
}
