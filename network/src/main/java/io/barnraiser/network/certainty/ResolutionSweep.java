package io.barnraiser.network.certainty;

import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.community.Quality;
import io.barnraiser.network.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleFunction;
import java.util.function.IntConsumer;

/// What is found at several resolutions, and how steadily: a resolution is chosen by what comes back, not by
/// taste.
///
/// @param steps one for each resolution, in the order that was asked for
public record ResolutionSweep(List<Step> steps) {

    public ResolutionSweep {
        steps = List.copyOf(steps);
    }

    /// What was found at one resolution.
    ///
    /// @param resolution how fine
    /// @param partition the best of the runs
    /// @param quality of that, by the measure that was optimised: not comparable between resolutions
    /// @param agreement the mean adjusted mutual information between runs, at most 1, about 0 for chance
    public record Step(double resolution, Partition partition, double quality, double agreement) {}

    /// Searches {@code graph} at each resolution with several seeds. O(resolutions * runs) searches.
    ///
    /// @param quality makes the quality from a resolution, such as {@code Quality.Modularity::new}
    /// @param resolutions each above 0; from 0.5 to 2 is usual for modularity
    /// @param runs seeds for each, from 2 on
    /// @param iterations of Leiden, from 1 on
    /// @param seed the first seed
    /// @param progress hears after each search how many are done, of resolutions times runs
    public static ResolutionSweep of(
            Graph graph,
            DoubleFunction<? extends Quality> quality,
            List<Double> resolutions,
            int runs,
            int iterations,
            long seed,
            IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        List<Step> steps = new ArrayList<>();
        for (double resolution : resolutions) {
            Leiden leiden = new Leiden(quality.apply(resolution), iterations, seed);
            List<Partition> found = Runs.of(graph, leiden, runs, () -> progress.accept(done.incrementAndGet()));
            Partition best = Runs.best(graph, leiden, found);
            steps.add(new Step(resolution, best, leiden.quality().of(graph, best), Runs.agreement(found)));
        }
        return new ResolutionSweep(steps);
    }

    /// The step at which the runs agree most, of those that found anything: more than one community, and not
    /// every node by itself. Empty when none did. Of equal ones the first.
    public Optional<Step> steadiest() {
        Optional<Step> best = Optional.empty();
        for (Step step : steps) {
            int communities = step.partition().communities();
            boolean isFind = communities > 1 && communities < step.partition().size();
            if (isFind && best.map(Step::agreement).orElse(Double.NEGATIVE_INFINITY) < step.agreement()) {
                best = Optional.of(step);
            }
        }
        return best;
    }
}
