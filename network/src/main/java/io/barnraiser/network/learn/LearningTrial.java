package io.barnraiser.network.learn;

import io.barnraiser.network.graph.Graph;
import java.util.Arrays;

/// Whether learned probabilities foretell more than others do: learned on the oldest actions, tuned on later
/// ones, judged on the newest, beside the probabilities that were assumed and beside popularity, by which
/// everybody takes things over as often as they do anything, whomever they see.
///
/// Single arcs are seen too seldom to be learned each by itself. So an arc leans on its target, and the target
/// on all (see {@link CascadeLearning#mostLikely}); with how many trials is an empirical Bayes choice among
/// {@link #STRENGTHS}: the one that foretells the tuning actions best. Learned ones and popularity get the pace
/// that is best there; assumed ones stay as they are.
///
/// @param strength the chosen strength
/// @param pace the pace of the learned ones, see {@link Prediction}
/// @param taken how many judged cases took something over
/// @param cases judged cases by action, `[actions]`
/// @param learned losses by action, in nats, `[actions]`
/// @param popularity as {@code learned}
/// @param assumed as {@code learned}
@SuppressWarnings("ArrayRecordComponent") // sums by action, read once by who judges
public record LearningTrial(
        double strength,
        double pace,
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
        double least = Double.POSITIVE_INFINITY;
        double strength = STRENGTHS[0];
        double pace = 1;
        for (double tried : STRENGTHS) {
            Prediction tuning = Prediction.of(graph, later, window, learning.learned(tried, ITERATIONS, TOLERANCE));
            double own = tuning.bestPace();
            double loss = Arrays.stream(tuning.lossByAction(own)).sum();
            if (loss < least) {
                least = loss;
                strength = tried;
                pace = own;
            }
        }
        Prediction judged = Prediction.of(graph, newest, window, learning.learned(strength, ITERATIONS, TOLERANCE));
        double[] shares = popularity(oldest);
        double steady =
                Prediction.of(graph, later, window, graph::weight).by(shares).bestPace();
        return new LearningTrial(
                strength,
                pace,
                judged.taken(),
                judged.casesByAction(),
                judged.lossByAction(pace),
                judged.by(shares).lossByAction(steady),
                Prediction.of(graph, newest, window, graph::weight).lossByAction(1));
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
