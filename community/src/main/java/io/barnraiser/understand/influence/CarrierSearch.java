package io.barnraiser.understand.influence;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.evidence.sample.Means;
import io.barnraiser.network.spread.DegreeDiscount;
import io.barnraiser.network.spread.ExpectedReach;
import io.barnraiser.network.spread.GroupRule;
import io.barnraiser.network.spread.SeedSearch;
import io.barnraiser.network.spread.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Searches people to begin with, and judges them beside others: all on the same draws, which had no part
/// in choosing. The same parts give the same answer.
final class CarrierSearch {

    /// The search may end this far below what greedy choices are certain of; see {@link SeedSearch}.
    private static final double SLACK = 0.02;

    /// How often the certificate may be wrong.
    static final double RISK = 0.01;

    /// A choice is judged on so many draws that its interval is about 1 % of it to either side: the
    /// variance of a share p, over p squared, is (1 - p) / p for one draw.
    private static final double DRAWS = 40_000;

    private static final int FEWEST_DRAWS = 10_000;
    private static final int MOST_DRAWS = 500_000;

    /// So many choices by lot are made, each judged on a tenth of the draws.
    static final int LOTS = 20;

    /// So often the search goes on without those who turned out not to allow it; then everybody is looked at.
    private static final int PATIENCE = 8;

    private static final long SEED = 1;

    private final Passing passing;
    private final Candidates candidates;
    private final InfluenceProgress progress;

    CarrierSearch(Passing passing, Candidates candidates, InfluenceProgress progress) {
        this.passing = passing;
        this.candidates = candidates;
        this.progress = progress;
    }

    /// What was found.
    ///
    /// @param nodes who to begin with, in the order of choice, `[k]`
    /// @param adds how many more each would reach than those before alone, `[k]`
    /// @param certified see {@link InfluenceRun.Outcome}
    /// @param reach of each beginning
    /// @param figures the gain over the best comparison, and what the rule for tribes costs
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, kept by nobody
    record Found(
            int[] nodes,
            double[] adds,
            double certified,
            Map<Beginning, Interval> reach,
            Map<Aspect, Interval> figures) {}

    /// Names up to {@code people}; empty where nobody may be named.
    Optional<Found> find(int people) {
        return seeds(candidates, people).map(found -> {
            int[] nodes = found.nodes();
            Map<Beginning, int[]> choices = choices(nodes);
            int draws = draws(found.reach() / passing.size());
            List<ExpectedReach> own = judge(nodes, draws);
            Map<Beginning, Interval> reach = new EnumMap<>(Beginning.class);
            choices.forEach((beginning, choice) -> {
                progress.report(InfluenceRun.Step.REACH, reach.size(), LOTS + choices.size());
                reach.put(beginning, interval(judge(choice, draws).getLast(), draws));
            });
            Map<Aspect, Interval> figures = new EnumMap<>(Aspect.class);
            Beginning best = InfluenceRun.Outcome.best(reach);
            difference(nodes, Objects.requireNonNull(choices.get(best)), draws)
                    .ifPresent(gain -> figures.put(Aspect.GAIN, gain));
            Optional.ofNullable(choices.get(Beginning.FREE))
                    .flatMap(free -> difference(free, nodes, draws))
                    .ifPresent(price -> figures.put(Aspect.PRICE, price));
            reach.put(Beginning.RANDOM, byLot(nodes.length, draws / 10));
            return new Found(nodes, adds(own), found.certified(), reach, figures);
        });
    }

    /// All but those by lot.
    private Map<Beginning, int[]> choices(int[] nodes) {
        int k = nodes.length;
        Map<Beginning, int[]> choices = new EnumMap<>(Beginning.class);
        choices.put(Beginning.SEEDS, nodes);
        choices.put(Beginning.CONNECTED, candidates.first(mostConnected(), k));
        choices.put(Beginning.DISCOUNTED, candidates.choose(k, mayBe -> DegreeDiscount.of(passing.model(), k, mayBe)));
        if (candidates.rule() != GroupRule.ANY) {
            seeds(candidates.free(), k).ifPresent(free -> choices.put(Beginning.FREE, free.nodes()));
        }
        return choices;
    }

    /// By how many one choice reaches more than another, on the same draws; empty where both meet the same.
    private Optional<Interval> difference(int[] one, int[] other, int draws) {
        return Means.ofRuns(ExpectedReach.differences(passing.model(), one, other, draws, SEED), Level.USUAL);
    }

    private Optional<Seeds> seeds(Candidates among, int people) {
        SeedSearch search = new SeedSearch(SLACK, RISK, SEED);
        for (int round = 1; ; round++) {
            progress.report(InfluenceRun.Step.SEEDS, round - 1, 0);
            int k = Math.min(people, among.room());
            if (k == 0) {
                return Optional.empty();
            }
            Seeds found = search.find(passing.model(), k, among.allowed(), among.groups(), among.rule());
            if (among.areOpen(found.nodes())) {
                return Optional.of(found);
            }
            if (round == PATIENCE) {
                among.lookAtAll();
            }
        }
    }

    private static int draws(double share) {
        return (int) Math.clamp(DRAWS * (1 - share) / share, FEWEST_DRAWS, MOST_DRAWS);
    }

    private List<ExpectedReach> judge(int[] nodes, int draws) {
        return ExpectedReach.afterEach(passing.model(), nodes, draws, SEED);
    }

    private static Interval interval(ExpectedReach reach, int draws) {
        // Where every draw is met, rounding may put an end on the wrong side of the value.
        double least = Math.min(reach.least(), reach.mean());
        double most = Math.max(reach.most(), reach.mean());
        return new Interval(reach.mean(), least, most, Level.USUAL, draws, Method.WILSON);
    }

    private static double[] adds(List<ExpectedReach> reach) {
        double[] adds = new double[reach.size()];
        double before = 0;
        for (int i = 0; i < adds.length; i++) {
            adds[i] = reach.get(i).mean() - before;
            before = reach.get(i).mean();
        }
        return adds;
    }

    /// The most ties first; of equal ones the older member.
    private int[] mostConnected() {
        long[] keys = new long[passing.size()];
        Arrays.setAll(keys, node -> ((long) (Integer.MAX_VALUE - passing.ties()[node]) << Integer.SIZE) | node);
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /// What a choice by lot would reach on average over such choices. Where all of them reach the same,
    /// the interval is that of the draws.
    private Interval byLot(int k, int draws) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<ExpectedReach> reach = new ArrayList<>();
        for (int lot = 0; lot < LOTS; lot++) {
            progress.report(InfluenceRun.Step.REACH, lot, LOTS);
            int[] order = IntStream.range(0, passing.size()).toArray();
            shuffle(order, random);
            reach.add(judge(candidates.first(order, k), draws).getLast());
        }
        double[] means = reach.stream().mapToDouble(ExpectedReach::mean).toArray();
        return Means.ofRuns(means, Level.USUAL)
                .map(found -> found.within(k, passing.size()))
                .orElseGet(() -> interval(reach.getFirst(), draws));
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[other];
            order[other] = swap;
        }
    }
}
