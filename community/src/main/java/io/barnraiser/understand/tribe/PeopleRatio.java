package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.sample.ClusterBootstrap;
import java.util.Optional;
import java.util.SplittableRandom;

/// One sum over people divided by another, with an interval that draws whole people. Of many people, whole ones are put
/// together into heaps by lot, and heaps are drawn: the value stays what it is, the spread of heaps tells as much of
/// its error, and the work stays bounded.
final class PeopleRatio {

    static final int RESAMPLES = 1_000;
    static final int MOST_HEAPS = 1_000;

    private PeopleRatio() {}

    /// O(people + heaps · resamples). Empty where {@link ClusterBootstrap#ratio} is.
    ///
    /// @param above what each person adds to the first sum, `[people]`
    /// @param below what each person adds to the second, `[people]`, none below 0
    static Optional<Interval> of(double[] above, double[] below, long seed) {
        int people = above.length;
        int heaps = Math.min(people, MOST_HEAPS);
        double[] first = new double[heaps];
        double[] second = new double[heaps];
        int[] order = Lots.shuffled(people, new SplittableRandom(seed));
        for (int i = 0; i < people; i++) {
            first[i % heaps] += above[order[i]];
            second[i % heaps] += below[order[i]];
        }
        return new ClusterBootstrap(RESAMPLES, Level.USUAL, seed)
                .ratio(first, second)
                .map(found -> new Interval(
                        found.value(), found.lower(), found.upper(), found.level(), people, found.method()));
    }
}
