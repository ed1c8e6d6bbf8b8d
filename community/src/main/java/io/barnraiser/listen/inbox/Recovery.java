package io.barnraiser.listen.inbox;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.sample.ClusterBootstrap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether members whose problem was answered come back more often than like members whose problem
/// was not: the share that did anything in the 90 days after the first week, compared within strata
/// of how much they did in the 90 days before and of how urgent it sounded, weighed as the answered
/// are spread over the strata (exact matching; Rosenbaum and Rubin 1983 for why like is compared
/// with like). Observed and adjusted, no more: who gets an answer is not drawn by lot, so a
/// member's regression to their usual self after an angry post is in both arms, but what the strata
/// do not hold is not.
final class Recovery {

    /// In a stratum, so many of either arm at least; answered ones in other strata are left out.
    private static final int LEAST_IN_STRATUM = 5;

    /// So many answered ones must have somebody to be compared with.
    static final int LEAST_ANSWERED = 20;

    private static final int REDRAWS = 1_000;
    private static final int[] ACTIVE = {0, 2, 9};

    private Recovery() {}

    /// A member's first problem of the time that was watched.
    ///
    /// @param answered within a week; false: not by then, whatever came later, since whoever comes back is answered
    ///     more often
    /// @param before how much they did in the 90 days before
    /// @param urgency 1 to 3
    /// @param came whether they did anything in the 90 days after the first week
    record Case(boolean answered, long before, int urgency, boolean came) {

        int stratum() {
            int level = 0;
            while (level < ACTIVE.length && before > ACTIVE[level]) {
                level++;
            }
            return level * 4 + urgency;
        }
    }

    /// The difference of shares, answered minus not, -1 to 1, with an interval by drawing members
    /// again; empty where too few can be compared. O(redraws · cases).
    static Optional<Interval> of(List<Case> cases, long seed) {
        List<Case> matched = matched(cases);
        long answered = matched.stream().filter(Case::answered).count();
        if (answered < LEAST_ANSWERED) {
            return Optional.empty();
        }
        return new ClusterBootstrap(REDRAWS, Level.USUAL, seed)
                .interval(matched.size(), times -> difference(matched, times));
    }

    private static List<Case> matched(List<Case> cases) {
        Map<Integer, int[]> sizes = new HashMap<>();
        cases.forEach(one -> sizes.computeIfAbsent(one.stratum(), none -> new int[2])[one.answered() ? 1 : 0]++);
        List<Case> matched = new ArrayList<>();
        for (Case one : cases) {
            int[] arms = sizes.getOrDefault(one.stratum(), new int[2]);
            if (Math.min(arms[0], arms[1]) >= LEAST_IN_STRATUM) {
                matched.add(one);
            }
        }
        return matched;
    }

    private static double difference(List<Case> cases, int[] times) {
        Map<Integer, double[]> sums = new HashMap<>();
        for (int i = 0; i < times.length; i++) {
            Case one = cases.get(i);
            double[] sum = sums.computeIfAbsent(one.stratum(), none -> new double[4]);
            int arm = one.answered() ? 2 : 0;
            sum[arm] += times[i];
            sum[arm + 1] += one.came() ? times[i] : 0;
        }
        double weight = 0;
        double difference = 0;
        for (double[] sum : sums.values()) {
            if (sum[0] > 0 && sum[2] > 0) {
                weight += sum[2];
                difference += sum[2] * (sum[3] / sum[2] - sum[1] / sum[0]);
            }
        }
        return weight > 0 ? difference / weight : Double.NaN;
    }
}
