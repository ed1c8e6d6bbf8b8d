package io.barnraiser.understand.influence;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.evidence.sample.ClusterBootstrap;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.learn.ActionLog;
import io.barnraiser.network.learn.LearningTrial;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Tries to learn from what spread before with what probability a message passes along each tie, and judges
/// whether that foretells more than the assumed probabilities and than popularity.
///
/// Things are taken in the order in which they began: the oldest only make the ties (a tie may not come from
/// what it is to foretell), later ones are learned from and tuned on, the newest judge. All deeds of a part count
/// only until the next part begins.
final class Learning {

    /// So much later somebody may still have come to a thing because they saw others there.
    static final Duration WINDOW = Duration.ofDays(14);

    private static final double TIES = 0.4;
    private static final double TUNING = 0.784;
    private static final double JUDGED = 0.88;

    /// With fewer judged things, or fewer times that something passed among them, nothing can be said.
    static final int FEWEST = 20;

    /// So many times may be seen what was done, in each part; bounds memory to some hundred megabytes.
    private static final long MOST_SEEN = 3_000_000;

    private static final int RESAMPLES = 1_000;
    private static final long SEED = 1;

    private final Things things;
    private final Passing now;

    /// @param things without those that began too late; by the nodes of {@code now}
    /// @param now the ways that are assumed now
    Learning(Things things, Passing now) {
        this.things = things;
        this.now = now;
    }

    /// What came of it.
    ///
    /// @param passed what is to be shown
    /// @param figures see {@link Aspect}
    /// @param ways with the learned probabilities, where they foretell more than both others
    record Result(Passed passed, Map<Aspect, Interval> figures, Optional<Graph> ways) {}

    /// The moment as of which ties are to be taken; empty where there are too few things.
    Optional<Long> tiesUntil() {
        int judged = things.size() - at(JUDGED);
        return judged < FEWEST ? Optional.empty() : Optional.of(things.begin(at(TIES)));
    }

    private int at(double share) {
        return (int) (things.size() * share);
    }

    /// Where nothing could be tried.
    Result nothing() {
        return new Result(new Passed(things.size(), 0, 0, false, sizes()), alone(), Optional.empty());
    }

    /// Learns and judges.
    ///
    /// @param seen the ways of {@link #tiesUntil}, by the nodes of now
    Result of(Graph seen) {
        int later = at(TUNING);
        int newest = at(JUDGED);
        LearningTrial trial = LearningTrial.of(
                seen,
                log(seen, at(TIES), later, things.begin(later)),
                log(seen, later, newest, things.begin(newest)),
                log(seen, newest, things.size(), Long.MAX_VALUE),
                WINDOW.toMillis());
        if (trial.taken() < FEWEST) {
            return nothing();
        }
        Map<Aspect, Interval> figures = alone();
        long cases = Math.round(Arrays.stream(trial.cases()).sum());
        figures.put(Aspect.TAKEN_OVER, Shares.wilson(trial.taken(), cases));
        boolean isBetter = put(figures, Aspect.OVER_POPULARITY, trial, trial.popularity())
                & put(figures, Aspect.OVER_ASSUMED, trial, trial.assumed());
        Passed passed = new Passed(things.size(), trial.cases().length, cases, isBetter, sizes());
        Optional<Graph> ways = isBetter
                ? Optional.of(trial.again(seen, log(seen, at(TIES), things.size(), Long.MAX_VALUE), WINDOW.toMillis())
                        .on(now.model().graph(), trial.paces().arcs())
                        .graph())
                : Optional.empty();
        return new Result(passed, figures, ways);
    }

    /// How much less the loss of a case is by what was learned, over things drawn again; whether that is surely
    /// so.
    private static boolean put(Map<Aspect, Interval> figures, Aspect aspect, LearningTrial trial, double[] others) {
        double[] gain = new double[others.length];
        Arrays.setAll(gain, thing -> others[thing] - trial.learned()[thing]);
        Optional<Interval> found = new ClusterBootstrap(RESAMPLES, Level.USUAL, SEED).ratio(gain, trial.cases());
        found.ifPresent(interval -> figures.put(aspect, interval.times(Aspect.CASES)));
        return found.filter(interval -> interval.lower() > 0).isPresent();
    }

    private ActionLog log(Graph seen, int from, int to, long until) {
        return things.log(now.size(), from, to, until, seen::degree, MOST_SEEN, new SplittableRandom(SEED));
    }

    private Map<Aspect, Interval> alone() {
        Map<Aspect, Interval> figures = new EnumMap<>(Aspect.class);
        int[] sizes = things.sizes(0);
        if (sizes.length > 0) {
            long alone = Arrays.stream(sizes).filter(size -> size == 1).count();
            figures.put(Aspect.ALONE, Shares.wilson(alone, sizes.length));
        }
        return figures;
    }

    private Map<Integer, Long> sizes() {
        return Passed.classes(things.sizes(0));
    }
}
