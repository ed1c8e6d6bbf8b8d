package io.barnraiser.understand.network;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.evidence.sample.ClusterBootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/// Learns half-life and weights from what pairs did, and asks days that it did not learn from whether that foretells
/// more than what is assumed. A pure function of its history, its last day and a seed.
///
/// It looks at six evenings a month apart to learn, and at the two after those to judge; what happened in the thirty
/// days after the last one is known. So no evening knows anything that came later.
final class TieFitting {

    static final int[] HALF_LIVES = {15, 30, 60, 90, 180, 365};

    /// With fewer pairs that answered each other there is nothing to learn, or to judge by.
    static final int LEAST_LEARNED = 30;

    static final int LEAST_JUDGED = 10;

    /// Kinds that fewer pairs have keep the weight that is assumed.
    static final int LEAST_PAIRS = 30;

    /// With a slope below this, ten times the acts change the odds by less than a fortieth: ties foretell nothing.
    private static final double LEAST_SLOPE = 0.01;

    private static final int RESAMPLES = 1_000;
    private static final int SHIFTS = 3;

    private final TieHistory history;
    private final int[] kinds;
    private final List<ActivityKind> names = new ArrayList<>();
    private final double[] assumed;
    private final long[] pairsOf;
    private final List<Long> learned;
    private final List<Long> judged;
    private final long seed;

    /// @param lastDay the last day that is known whole, from 1970-01-01
    /// @param kinds the kinds of activity by number
    TieFitting(TieHistory history, long lastDay, Map<Integer, ActivityKind> kinds, long seed) {
        this.history = history;
        this.seed = seed;
        this.learned = evenings(lastDay, 3, 8);
        this.judged = evenings(lastDay, 1, 2);
        Map<Integer, Set<Long>> pairs = new TreeMap<>();
        for (TieHistory.Act act : history.acts()) {
            if (act.day() <= learned.getFirst()) {
                pairs.computeIfAbsent(act.kind(), unseen -> new HashSet<>()).add(act.pair());
            }
        }
        pairs.keySet()
                .removeIf(kind -> pairs.getOrDefault(kind, Set.of()).size() < LEAST_PAIRS
                        || !kinds.containsKey(kind)
                        || TieWeights.ASSUMED.of(kinds.getOrDefault(kind, ActivityKind.DISLIKE)) == 0);
        this.kinds = pairs.keySet().stream().mapToInt(kind -> kind).toArray();
        pairs.keySet().forEach(kind -> names.add(kinds.getOrDefault(kind, ActivityKind.DISLIKE)));
        this.assumed = names.stream().mapToDouble(TieWeights.ASSUMED::of).toArray();
        this.pairsOf = pairs.values().stream().mapToLong(Set::size).toArray();
    }

    /// The last one first.
    private static List<Long> evenings(long lastDay, int from, int to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(month -> lastDay - month * PairRows.AFTER)
                .toList();
    }

    /// @param progress hears how many half-lives were tried; what it throws ends the work
    TieFit.Outcome fit(IntConsumer progress) {
        PairRows standard = rows(learned, TieSettings.ASSUMED.halfLifeDays());
        PairRows later = rows(judged, TieSettings.ASSUMED.halfLifeDays());
        if (kinds.length == 0 || standard.hits() < LEAST_LEARNED || later.hits() < LEAST_JUDGED) {
            return TieFit.Outcome.cannotTell(standard.size(), standard.hits());
        }
        Tried best = best(progress);
        if (best.model().parameters()[1] < LEAST_SLOPE) {
            return TieFit.Outcome.cannotTell(standard.size(), standard.hits());
        }
        double[] before = TieModel.fit(standard, assumed, false).bits(later);
        double[] after = best.model().bits(rows(judged, best.halfLife()));
        Optional<Interval> gain = gain(later, before, after);
        return new TieFit.Outcome(
                verdict(gain), standard.size(), standard.hits(), best.halfLife(), gain, weights(best));
    }

    private PairRows rows(List<Long> evenings, int halfLife) {
        return PairRows.of(history, evenings, kinds, halfLife);
    }

    private record Tried(int halfLife, PairRows rows, TieModel model) {}

    /// The half-life with which the evenings that are learned from are least surprising; the same rows for each.
    private Tried best(IntConsumer progress) {
        Optional<Tried> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < HALF_LIVES.length; i++) {
            PairRows rows = rows(learned, HALF_LIVES[i]);
            TieModel model = TieModel.fit(rows, assumed, true);
            double bits = Arrays.stream(model.bits(rows)).sum();
            if (bits < least) {
                least = bits;
                best = Optional.of(new Tried(HALF_LIVES[i], rows, model));
            }
            progress.accept(i + 1);
        }
        return best.orElseThrow();
    }

    /// Bits a pair that are gained, with what the choice of people makes of it: each pair counts half for each of its
    /// two.
    private Optional<Interval> gain(PairRows rows, double[] before, double[] after) {
        Map<Integer, Integer> places = new HashMap<>();
        double[] gained = new double[2 * rows.size()];
        double[] pairs = new double[2 * rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            long pair = rows.pairs()[row];
            for (int member : new int[] {PairSums.from(pair), PairSums.to(pair)}) {
                int place = places.computeIfAbsent(member, unseen -> places.size());
                gained[place] += (before[row] - after[row]) / 2;
                pairs[place] += 0.5;
            }
        }
        return new ClusterBootstrap(RESAMPLES, Level.USUAL, seed)
                .ratio(Arrays.copyOf(gained, places.size()), Arrays.copyOf(pairs, places.size()));
    }

    private static TieFit.Verdict verdict(Optional<Interval> gain) {
        if (gain.filter(interval -> interval.lower() > 0).isPresent()) {
            return TieFit.Verdict.FITTED;
        }
        return gain.filter(interval -> interval.upper() < 0).isPresent()
                ? TieFit.Verdict.ASSUMED
                : TieFit.Verdict.ALIKE;
    }

    /// The weights, scaled so that all acts together count what they did, with intervals of their logarithms (delta
    /// method).
    private List<TieFit.Weight> weights(Tried best) {
        double[] mass = mass(best);
        double before = Arrays.stream(mass).sum();
        double after = 0;
        for (int kind = 0; kind < mass.length; kind++) {
            mass[kind] *= Math.exp(best.model().parameters()[SHIFTS + kind]);
            after += mass[kind];
        }
        List<TieFit.Weight> weights = new ArrayList<>();
        for (int kind = 0; kind < kinds.length; kind++) {
            double[] partial = new double[SHIFTS + kinds.length];
            for (int other = 0; other < kinds.length; other++) {
                partial[SHIFTS + other] = (other == kind ? 1 : 0) - mass[other] / after;
            }
            double deviation = Math.sqrt(Math.max(0, Matrices.form(best.model().covariance(), partial)));
            double factor = Math.exp(Level.USUAL.deviations() * deviation);
            double value = assumed[kind] * Math.exp(best.model().parameters()[SHIFTS + kind]) * before / after;
            weights.add(new TieFit.Weight(
                    names.get(kind),
                    assumed[kind],
                    new Interval(
                            value, value / factor, value * factor, Level.USUAL, pairsOf[kind], Method.LIKELIHOOD)));
        }
        return weights;
    }

    private double[] mass(Tried best) {
        double[] mass = new double[kinds.length];
        for (double[] done : best.rows().done()) {
            for (int kind = 0; kind < mass.length; kind++) {
                mass[kind] += assumed[kind] * done[kind];
            }
        }
        return mass;
    }
}
