package io.barnraiser.understand.tribe;

import io.barnraiser.network.certainty.Consensus;
import io.barnraiser.network.certainty.NullTest;
import io.barnraiser.network.certainty.Stability;
import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.community.Quality;
import io.barnraiser.network.graph.Graph;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

/// Looks for tribes in a network: what repeated searches agree on, how surely each group comes back when the ties
/// themselves are drawn again, and what chance makes of a network with as many ties.
final class TribeSearch {

    private static final int ITERATIONS = 10;

    /// Edges that are searched in all, for each of the three questions: more repetitions where the network is small.
    private static final long EDGES_SEARCHED = 2_000_000;

    private static final int LEAST = 20;
    private static final int MOST = 100;

    private final TribeProgress progress;
    private final Leiden leiden;

    TribeSearch(TribeProgress progress, long seed) {
        this.progress = progress;
        this.leiden = new Leiden(new Quality.Modularity(1), ITERATIONS, seed);
    }

    /// What was found: the groups, the largest first; how surely each comes back, `[k]` from 0 to 1; what the searches of
    /// ties drawn again found; and what is to be said of the whole.
    @SuppressWarnings("ArrayRecordComponent")
    record Found(Partition partition, double[] stability, List<Partition> again, TribeRun.Outcome outcome) {}

    /// @throws CancellationException when the progress says not to go on
    Found find(Graph ties) {
        if (ties.edges() < NullTest.LEAST_EDGES) {
            return tooFew(ties);
        }
        int times = (int) Math.clamp(EDGES_SEARCHED / ties.edges(), LEAST, MOST);
        Consensus consensus = Consensus.of(ties, leiden, times, done -> goOn(TribeRun.Step.GROUPS, done, 0));
        NullTest test = NullTest.of(ties, leiden, times, done -> goOn(TribeRun.Step.CHANCE, done, times));
        Partition partition = consensus.partition();
        TribeRun.Outcome outcome = new TribeRun.Outcome(
                verdict(test),
                ties.nodes(),
                ties.edges(),
                leiden.quality().of(ties, partition),
                Optional.of(new TribeRun.Chance(test.expected(), test.deviation(), test.draws())),
                consensus.agreement(),
                times);
        List<Partition> again = Stability.resampled(
                ties,
                leiden,
                times,
                new SplittableRandom(leiden.seed()),
                done -> goOn(TribeRun.Step.STABILITY, done, times));
        return new Found(partition, Stability.of(partition, again), again, outcome);
    }

    private static Found tooFew(Graph ties) {
        Partition apart = Partition.singletons(ties.nodes());
        TribeRun.Outcome outcome =
                new TribeRun.Outcome(Verdict.CANNOT_TELL, ties.nodes(), ties.edges(), 0, Optional.empty(), 0, 0);
        return new Found(apart, new double[apart.communities()], List.of(), outcome);
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
