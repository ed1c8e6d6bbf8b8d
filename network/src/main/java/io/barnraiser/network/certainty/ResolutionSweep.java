package io.barnraiser.network.certainty;

import io.barnraiser.network.community.Agreement;
import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.community.Quality;
import io.barnraiser.network.generate.Rewiring;
import io.barnraiser.network.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleFunction;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// What is found at several resolutions, and how steadily: a resolution is chosen by what comes back, not by
/// taste.
///
/// @param steps one for each resolution, in the order that was asked for
public record ResolutionSweep(List<Step> steps) {

    /// Rewired graphs beside which everything is seen, the same for all resolutions.
    private static final int CHANCES = 2;

    /// Steadiness that is so much less than the best may as well be the luck of the draw.
    private static final double LUCK = 0.05;

    public ResolutionSweep {
        steps = List.copyOf(steps);
    }

    /// What was found at one resolution.
    ///
    /// @param resolution how fine
    /// @param partition the best of the runs
    /// @param quality of that, by the measure that was optimised: not comparable between resolutions
    /// @param agreement the mean adjusted mutual information between runs, at most 1, about 0 for chance
    /// @param recurrence that between the partition and what is found when the edges are drawn anew
    /// @param chance the same recurrence in graphs in which all nodes keep their degree. The finer, the higher:
    ///     small groups come back by themselves, since a node and its heaviest edge stay together
    public record Step(
            double resolution,
            Partition partition,
            double quality,
            double agreement,
            double recurrence,
            double chance) {

        /// How far the find can be trusted, from 0 to 1: the agreement, times how far recurrence is from chance
        /// to certainty (as the kappa of Cohen 1960).
        public double steadiness() {
            double beyond = chance < 1 ? (recurrence - chance) / (1 - chance) : 0;
            return Math.max(0, agreement) * Math.max(0, beyond);
        }

        /// Whether anything was found: more than one community, and not every node by itself.
        public boolean isFind() {
            return isFind(partition);
        }

        private static boolean isFind(Partition found) {
            return found.communities() > 1 && found.communities() < found.size();
        }
    }

    /// How many searches a sweep makes.
    public static int searches(int resolutions, int runs) {
        return resolutions * (2 * runs + CHANCES * (1 + half(runs)));
    }

    private static int half(int runs) {
        return (runs + 1) / 2;
    }

    /// Searches {@code graph} at each resolution: with several seeds, with as many draws of its edges, and with
    /// half as many of each of two rewired graphs. O({@link #searches}) searches.
    ///
    /// @param quality makes the quality from a resolution, such as {@code Quality.Modularity::new}
    /// @param resolutions each above 0; from 0.5 to 2 is usual for modularity
    /// @param runs seeds for each, from 2 on
    /// @param iterations of Leiden, from 1 on
    /// @param seed the first seed; decides every draw as well
    /// @param progress hears after each search how many are done
    public static ResolutionSweep of(
            Graph graph,
            DoubleFunction<? extends Quality> quality,
            List<Double> resolutions,
            int runs,
            int iterations,
            long seed,
            IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        Runnable report = () -> progress.accept(done.incrementAndGet());
        Rewiring rewiring = new Rewiring(graph);
        RandomGenerator random = new SplittableRandom(seed);
        List<Graph> chances =
                Stream.generate(() -> rewiring.draw(random)).limit(CHANCES).toList();
        List<Step> steps = new ArrayList<>();
        for (double resolution : resolutions) {
            Leiden leiden = new Leiden(quality.apply(resolution), iterations, seed);
            List<Partition> found = Runs.of(graph, leiden, runs, report);
            Partition best = Runs.best(graph, leiden, found);
            steps.add(new Step(
                    resolution,
                    best,
                    leiden.quality().of(graph, best),
                    Runs.agreement(found),
                    recurrence(graph, best, leiden, runs, report),
                    chances.stream()
                            .mapToDouble(chance -> byChance(chance, leiden, half(runs), report))
                            .average()
                            .orElseThrow()));
        }
        return new ResolutionSweep(steps);
    }

    private static double byChance(Graph chance, Leiden leiden, int times, Runnable report) {
        Partition found = leiden.find(chance);
        report.run();
        return recurrence(chance, found, leiden, times, report);
    }

    /// Whoever finds nothing finds nothing again: that is no recurrence.
    private static double recurrence(Graph graph, Partition found, Leiden leiden, int times, Runnable report) {
        List<Partition> again =
                Stability.resampled(graph, leiden, times, new SplittableRandom(leiden.seed()), done -> report.run());
        return Step.isFind(found)
                ? again.stream()
                        .mapToDouble(other -> Agreement.of(found, other).adjusted())
                        .average()
                        .orElseThrow()
                : 0;
    }

    /// The step to go by: of those that found anything and are about as steady as the steadiest, the one nearest
    /// to what is usual, so that a little more or less does not change it. Empty when none found anything.
    ///
    /// @param usual the resolution that is taken where nothing speaks against it
    public Optional<Step> steadiest(double usual) {
        List<Step> finds = steps.stream().filter(Step::isFind).toList();
        double most = finds.stream().mapToDouble(Step::steadiness).max().orElse(0);
        Step nearest = null;
        for (Step step : finds) {
            boolean isSteady = step.steadiness() >= (1 - LUCK) * most;
            if (isSteady && (nearest == null || distance(step, usual) < distance(nearest, usual))) {
                nearest = step;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static double distance(Step step, double usual) {
        return Math.abs(Math.log(step.resolution() / usual));
    }
}
