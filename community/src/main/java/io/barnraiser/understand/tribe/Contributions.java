package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.sample.ClusterBootstrap;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/// How much of what is written hangs on few: of more than 2,000 members, so many are drawn by lot.
final class Contributions {

    private static final int MOST_MEMBERS = 2_000;

    /// What members wrote, ascending.
    private final double[] sorted;

    private final double scale;
    private final ClusterBootstrap bootstrap;

    /// @param posts how much each member wrote, `[members]`, none below 0; those who wrote nothing too
    Contributions(double[] posts, long seed) {
        int kept = Math.min(posts.length, MOST_MEMBERS);
        int[] order = Lots.shuffled(posts.length, new SplittableRandom(seed));
        this.sorted = Arrays.stream(order, 0, kept).mapToDouble(i -> posts[i]).toArray();
        Arrays.sort(sorted);
        this.scale = (double) posts.length / Math.max(1, kept);
        this.bootstrap = new ClusterBootstrap(PeopleRatio.RESAMPLES, Level.USUAL, seed);
    }

    /// The fewest members who together wrote half of all: the contributor absence factor. Empty when nobody wrote.
    Optional<Interval> half() {
        return bootstrap.interval(sorted.length, this::half).map(found -> found.times(scale));
    }

    /// The Gini coefficient: 0 when all wrote as much, towards 1 when one wrote all. Empty when nobody wrote.
    Optional<Interval> gini() {
        return bootstrap.interval(sorted.length, this::gini);
    }

    /// As {@link io.barnraiser.network.measure.Concentration#fewestFor}, each member counted so many times.
    double half(int[] times) {
        double half = total(times) / 2;
        double held = 0;
        int members = 0;
        for (int i = sorted.length - 1; i >= 0 && held < half; i--) {
            if (times[i] > 0) {
                int needed = (int) Math.ceil((half - held) / sorted[i]);
                int copies = Math.min(times[i], needed);
                held += copies * sorted[i];
                members += copies;
            }
        }
        return half > 0 ? members : Double.NaN;
    }

    /// As {@link io.barnraiser.network.measure.Concentration#gini}, each member counted so many times.
    double gini(int[] times) {
        double ranked = 0;
        long before = 0;
        for (int i = 0; i < sorted.length; i++) {
            long ranks = times[i] * before + times[i] * (times[i] + 1L) / 2;
            ranked += ranks * sorted[i];
            before += times[i];
        }
        double total = total(times);
        return total > 0 ? 2 * ranked / (before * total) - (before + 1.0) / before : Double.NaN;
    }

    private double total(int[] times) {
        double total = 0;
        for (int i = 0; i < sorted.length; i++) {
            total += times[i] * sorted[i];
        }
        return total;
    }
}
