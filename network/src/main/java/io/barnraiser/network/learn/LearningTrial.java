package io.barnraiser.network.learn;

import io.barnraiser.network.graph.Graph;
import java.util.Arrays;

/// Whether learned probabilities foretell more than others do: learned on the oldest actions, tuned on later
/// ones, judged on the newest, beside the probabilities that were assumed and beside popularity, by which
/// everybody takes things over as often as they do anything, whomever they see.
///
/// Single arcs are seen too seldom to be learned each by itself. So an arc leans on its target, and the target
/// on all (see {@link CascadeLearning#mostLikely}); with how many trials is an empirical Bayes choice among
/// {@link #STRENGTHS}: the one that foretells the tuning actions best. What was learned stands beside what comes
/// from outside, which is popularity: so it foretells more only where arcs tell something that popularity does
/// not. Both get the paces that are best on the tuning actions; assumed probabilities stay as they are.
///
/// @param strength the chosen strength
/// @param paces of the learned probabilities and of popularity beside them, see {@link Prediction}
/// @param taken how many judged cases took something over
/// @param cases judged cases by action, `[actions]`
/// @param learned losses by action of what was learned with popularity beside it, in nats, `[actions]`
/// @param popularity losses by action of popularity alone
/// @param assumed losses by action of the assumed probabilities
@SuppressWarnings("ArrayRecordComponent") // sums by action, read once by who judges
public record LearningTrial(
        double strength,
        Prediction.Paces paces,
        int taken,
        double[] cases,
        double[] learned,
        double[] popularity,
        double[] assumed) {

    /// The strengths that are tried.
    static final double[] STRENGTHS = {5, 20, 50, 200};

    /// So often, and so exactly, probabilities are made more likely.
    private static final int ITERATIONS = 60;

    private static final double TOLERANCE = 1e-5;

    /// Popularity leans on that of all with so many actions.
    private static final double STEADY = 5;

    /// Learns, tunes and judges. O(strengths * iterations * cases).
    ///
    /// @param graph an arc points from who is seen to who sees; its weights are the assumed probabilities
    /// @param window as in {@link CascadeLearning}
    public static LearningTrial of(Graph graph, ActionLog oldest, ActionLog later, ActionLog newest, long window) {
        CascadeLearning learning = new CascadeLearning(graph, oldest, window);
        double[] shares = popularity(oldest);
        double least = Double.POSITIVE_INFINITY;
        double strength = STRENGTHS[0];
        Prediction.Paces paces = Prediction.Paces.AS_LEARNED;
        for (double tried : STRENGTHS) {
            Prediction tuning = Prediction.of(graph, later, window, learning.learned(tried, ITERATIONS, TOLERANCE))
                    .withOutside(shares);
            Prediction.Paces own = paces(tuning);
            double loss = tuning.loss(own);
            if (loss < least) {
                least = loss;
                strength = tried;
                paces = own;
            }
        }
        Prediction judged = Prediction.of(graph, newest, window, learning.learned(strength, ITERATIONS, TOLERANCE))
                .withOutside(shares);
        Prediction.Paces steady = Prediction.of(graph, later, window, graph::weight)
                .withOutside(shares)
                .outsideOnly()
                .bestPaces();
        return new LearningTrial(
                strength,
                paces,
                judged.taken(),
                judged.casesByAction(),
                judged.lossByAction(paces),
                judged.outsideOnly().lossByAction(steady),
                Prediction.of(graph, newest, window, graph::weight).lossByAction(Prediction.Paces.AS_LEARNED));
    }

    /// The best paces; with something from outside only where that foretells so much more that a second number
    /// pays for itself (Schwarz 1978): what comes along arcs would seem less else, wherever the two look alike.
    private static Prediction.Paces paces(Prediction tuning) {
        Prediction.Paces both = tuning.bestPaces();
        Prediction.Paces alone = tuning.arcsOnly().bestPaces();
        double price = Math.log(Math.max(1, tuning.cases())) / 2;
        return tuning.loss(alone) - tuning.loss(both) > price ? both : alone;
    }

    /// The probabilities from a whole log, learned the way that was judged.
    public Learned again(Graph graph, ActionLog log, long window) {
        return new CascadeLearning(graph, log, window).learned(strength, ITERATIONS, TOLERANCE);
    }

    private static double[] popularity(ActionLog log) {
        int[] counts = log.counts();
        double mean = (double) Arrays.stream(counts).sum() / Math.max(1, counts.length) / Math.max(1, log.actions());
        return Arrays.stream(counts)
                .mapToDouble(count -> (count + STEADY * mean) / (log.actions() + STEADY))
                .toArray();
    }
}
