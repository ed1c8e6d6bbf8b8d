package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.sample.Draws;
import io.barnraiser.network.graph.Graph;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What remains of a group when members leave: the share of the others who are still linked with one another, directly
/// or through others of the group (the largest component). Those with the most ties leave, or, to compare, others who
/// come next by their ties.
final class Departure {

    /// A tie is missing from a draw as often as from one with replacement (Efron 1979): 37 of 100 times.
    private static final double MISSING = Math.exp(-1);

    /// Ties that are walked in all, for each figure: more draws where the group is small.
    private static final long TIES_WALKED = 20_000_000;

    private static final int LEAST_DRAWS = 40;
    private static final int MOST_DRAWS = 400;

    /// Others to leave are drawn from so many who come next, or from a tenth of a large group.
    private static final int LEAST_ALIKE = 10;

    private final LocalTies ties;
    private final SplittableRandom random;
    private final int draws;

    /// O(ties of the group).
    ///
    /// @param labels `[n]`, the group of each node
    /// @param nodes the members of one group, ascending; more than three
    Departure(Graph graph, int[] labels, int[] nodes, long seed) {
        this.ties = LocalTies.of(graph, labels, nodes);
        this.random = new SplittableRandom(seed);
        this.draws = (int) Math.clamp(TIES_WALKED / (ties.count() + ties.nodes()), LEAST_DRAWS, MOST_DRAWS);
    }

    /// What remains when the {@code leaving} with the most ties leave. The interval comes from drawing the ties again:
    /// in each draw, who has most of those that are left leaves.
    Interval ofMostTied(int leaving) {
        double[] drawn = new double[draws];
        boolean[] there = new boolean[ties.count()];
        for (int draw = 0; draw < draws; draw++) {
            for (int tie = 0; tie < there.length; tie++) {
                there[tie] = random.nextDouble() >= MISSING;
            }
            drawn[draw] = ties.linked(there, mostTied(ties.strengths(there), leaving));
        }
        Arrays.fill(there, true);
        double seen = ties.linked(there, mostTied(ties.strengths(there), leaving));
        return Draws.middle(seen, drawn, Level.USUAL, ties.nodes());
    }

    /// What remains when {@code leaving} others leave, drawn by lot from those who come next by their ties; the mean of
    /// the draws, and their middle.
    Interval ofOthersAlike(int leaving) {
        boolean[] there = new boolean[ties.count()];
        Arrays.fill(there, true);
        int[] order = byTies(ties.strengths(there));
        int most = Math.min(order.length - leaving, Math.max(LEAST_ALIKE, order.length / 10));
        double[] drawn = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            int[] by = Lots.shuffled(most, random);
            boolean[] gone = new boolean[order.length];
            for (int i = 0; i < Math.min(leaving, most); i++) {
                gone[order[leaving + by[i]]] = true;
            }
            drawn[draw] = ties.linked(there, gone);
        }
        double mean = Arrays.stream(drawn).average().orElseThrow();
        return Draws.middle(mean, drawn, Level.USUAL, ties.nodes());
    }

    /// The members by the weight of their ties in the group, the most tied first.
    private static int[] byTies(double[] strength) {
        return IntStream.range(0, strength.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(node -> -strength[node])
                        .thenComparing(node -> node))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The first of them, without putting all in order.
    private static boolean[] mostTied(double[] strength, int count) {
        boolean[] most = new boolean[strength.length];
        for (int i = 0; i < count; i++) {
            int next = -1;
            for (int node = 0; node < strength.length; node++) {
                if (!most[node] && (next < 0 || strength[node] > strength[next])) {
                    next = node;
                }
            }
            most[next] = true;
        }
        return most;
    }
}
