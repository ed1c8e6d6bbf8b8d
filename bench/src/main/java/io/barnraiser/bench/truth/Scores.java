package io.barnraiser.bench.truth;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.evidence.sample.ClusterBootstrap;
import io.barnraiser.evidence.sample.Means;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was measured in each world. What happens within one world is not independent, so intervals come from whole
/// worlds.
final class Scores {

    private static final int RESAMPLES = 1_000;
    private static final long SEED = 1;

    private final Map<Yardstick, Map<Long, double[]>> byWorld = new LinkedHashMap<>();

    /// A line of the table.
    ///
    /// @param interval empty where it came out the same in all worlds
    /// @param value what was found all the same
    /// @param cases how many cases, or worlds, it rests on
    record Row(Yardstick measure, Optional<Interval> interval, double value, int worlds, double cases) {

        private static Row of(Yardstick measure, Collection<double[]> worlds) {
            double right = worlds.stream().mapToDouble(sums -> sums[0]).sum();
            double of = worlds.stream().mapToDouble(sums -> sums[1]).sum();
            return new Row(measure, Scores.interval(measure, worlds), right / of, worlds.size(), of);
        }
    }

    /// Adds so many right cases of so many.
    void add(Yardstick measure, long world, double right, double of) {
        if (of > 0) {
            double[] sums = byWorld.computeIfAbsent(measure, any -> new TreeMap<>())
                    .computeIfAbsent(world, any -> new double[2]);
            sums[0] += right;
            sums[1] += of;
        }
    }

    /// Adds one case.
    void add(Yardstick measure, long world, boolean isRight) {
        add(measure, world, isRight ? 1 : 0, 1);
    }

    /// Adds a value of a world.
    void add(Yardstick measure, long world, double value) {
        add(measure, world, value, 1);
    }

    /// The lines, by estimator, in the order in which they were first met.
    List<Row> rows() {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        byWorld.forEach((measure, worlds) -> rows.computeIfAbsent(measure.estimator(), any -> new ArrayList<>())
                .add(Row.of(measure, worlds.values())));
        return rows.values().stream().flatMap(List::stream).toList();
    }

    private static Optional<Interval> interval(Yardstick measure, Collection<double[]> worlds) {
        double[] above = worlds.stream().mapToDouble(sums -> sums[0]).toArray();
        double[] below = worlds.stream().mapToDouble(sums -> sums[1]).toArray();
        boolean areSingle = worlds.stream().allMatch(sums -> sums[1] == 1);
        if (!measure.isShare()) {
            return areSingle
                    ? Means.student(above, Level.USUAL)
                    : new ClusterBootstrap(RESAMPLES, Level.USUAL, SEED).ratio(above, below);
        }
        Optional<Interval> counted = wilson(worlds);
        return areSingle
                ? counted
                : new ClusterBootstrap(RESAMPLES, Level.USUAL, SEED)
                        .ratio(above, below)
                        .or(() -> counted);
    }

    private static Optional<Interval> wilson(Collection<double[]> worlds) {
        long right = Math.round(worlds.stream().mapToDouble(sums -> sums[0]).sum());
        long of = Math.round(worlds.stream().mapToDouble(sums -> sums[1]).sum());
        return of < 1 ? Optional.empty() : Optional.of(Shares.wilson(right, of));
    }
}
