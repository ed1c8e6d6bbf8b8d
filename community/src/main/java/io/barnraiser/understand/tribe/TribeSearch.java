package io.barnraiser.understand.tribe;

import io.barnraiser.network.certainty.Consensus;
import io.barnraiser.network.certainty.NullTest;
import io.barnraiser.network.certainty.ResolutionSweep;
import io.barnraiser.network.certainty.Stability;
import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.community.Quality;
import io.barnraiser.network.graph.Graph;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

/// Looks for tribes in a network: whether there is more than what chance makes of a network with as many ties; how fine
/// the groups are that can be relied on; what repeated searches agree on; and how surely each group comes back when
/// the ties themselves are drawn again.
///
/// Whether there are any is asked at one resolution, always the same, before one is chosen: a choice among several of
/// that which looks best would find something in every crowd.
final class TribeSearch {

    /// The resolution that is taken where nothing speaks against it, and at which chance is asked.
    static final double USUAL = 1;

    private static final List<Double> RESOLUTIONS = List.of(0.5, 0.7, USUAL, 1.4, 2.0);

    private static final int ITERATIONS = 10;

    /// Edges that are searched in all, for each of the questions: more repetitions where the network is small.
    private static final long EDGES_SEARCHED = 2_000_000;

    private static final int LEAST = 20;
    private static final int MOST = 100;

    /// For each resolution a fifth of the repetitions.
    private static final int SHARE = 5;

    private final TribeProgress progress;
    private final long seed;

    TribeSearch(TribeProgress progress, long seed) {
        this.progress = progress;
        this.seed = seed;
    }

    /// What was found: the groups, the largest first; how surely each comes back, `[k]` from 0 to 1; what the searches
    /// of
    /// ties drawn again found; between which resolutions there was a choice, if there was; and what is to be said
    of the
    /// whole.
    @SuppressWarnings("ArrayRecordComponent")
    record Found(
            Partition partition,
            double[] stability,
            List<Partition> again,
            List<Resolution> resolutions,
            TribeRun.Outcome outcome) {}

    /// @throws CancellationException when the progress says not to go on
    Found find(Graph ties) {
        if (ties.edges() < NullTest.LEAST_EDGES) {
            return tooFew(ties);
        }
        int times = (int) Math.clamp(EDGES_SEARCHED / ties.edges(), LEAST, MOST);
        NullTest test = NullTest.of(ties, leiden(USUAL), times, done -> goOn(TribeRun.Step.CHANCE, done, times));
        boolean isStructure = test.verdict() == NullTest.Verdict.STRUCTURE;
        List<ResolutionSweep.Step> steps =
                isStructure ? sweep(ties, times / SHARE).steps() : List.of();
        Leiden leiden = leiden(new ResolutionSweep(steps)
                .steadiest(USUAL)
                .map(ResolutionSweep.Step::resolution)
                .orElse(USUAL));
        Consensus consensus = Consensus.of(ties, leiden, times, done -> goOn(TribeRun.Step.GROUPS, done, 0));
        TribeRun.Outcome outcome = new TribeRun.Outcome(
                verdict(test),
                ties.nodes(),
                ties.edges(),
                test.observed(),
                Optional.of(new TribeRun.Chance(test.expected(), test.deviation(), test.draws())),
                consensus.agreement(),
                times,
                leiden.quality().resolution());
        Partition partition = consensus.partition();
        List<Partition> again = isStructure ? again(ties, leiden, times) : List.of();
        double[] stability = isStructure ? Stability.of(partition, again) : new double[partition.communities()];
        return new Found(
                partition,
                stability,
                again,
                steps.stream().map(TribeSearch::said).toList(),
                outcome);
    }

    private Leiden leiden(double resolution) {
        return new Leiden(new Quality.Modularity(resolution), ITERATIONS, seed);
    }

    private ResolutionSweep sweep(Graph ties, int runs) {
        int total = ResolutionSweep.searches(RESOLUTIONS.size(), runs);
        return ResolutionSweep.of(
                ties,
                Quality.Modularity::new,
                RESOLUTIONS,
                runs,
                ITERATIONS,
                seed,
                done -> goOn(TribeRun.Step.RESOLUTION, done, total));
    }

    private List<Partition> again(Graph ties, Leiden leiden, int times) {
        return Stability.resampled(
                ties, leiden, times, new SplittableRandom(seed), done -> goOn(TribeRun.Step.STABILITY, done, times));
    }

    private static Resolution said(ResolutionSweep.Step step) {
        return new Resolution(
                step.resolution(), step.partition().communities(), step.agreement(), step.recurrence(), step.chance());
    }

    private static Found tooFew(Graph ties) {
        Partition apart = Partition.singletons(ties.nodes());
        TribeRun.Outcome outcome =
                new TribeRun.Outcome(Verdict.CANNOT_TELL, ties.nodes(), ties.edges(), 0, Optional.empty(), 0, 0, USUAL);
        return new Found(apart, new double[apart.communities()], List.of(), List.of(), outcome);
    }

    private static Verdict verdict(NullTest test) {
        return switch (test.verdict()) {
            case STRUCTURE -> Verdict.STRUCTURE;
            case NONE -> Verdict.NONE;
            case CANNOT_TELL -> Verdict.CANNOT_TELL;
        };
    }

    private void goOn(TribeRun.Step step, long done, long total) {
        if (!progress.goOn(step, done, total)) {
            throw new CancellationException("a look for tribes was ended");
        }
    }
}
