package io.barnraiser.network.learn;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.spread.CascadeModel;
import java.util.Arrays;

/// Learns with what probability things pass along each arc of a graph, from a log of what passed.
///
/// Collecting what the log says about the arcs takes the sum, over all deeds, of how many the doer sees; it
/// is done once. Arcs along which nothing ever passed have no probability and are left out of the model.
public final class CascadeLearning {

    private final Exposures exposures;

    /// @param graph an arc points from who is seen to who sees; without directions, both see each other
    /// @param window how much later a deed may still have come from somebody, in the unit of the log; {@link
    ///     Long#MAX_VALUE} for however late
    /// @throws IllegalArgumentException when graph and log are of different nodes or the window is below 1
    public CascadeLearning(Graph graph, ActionLog log, long window) {
        if (graph.nodes() != log.nodes() || window < 1) {
            throw new IllegalArgumentException(
                    "a graph of %d nodes, a log of %d, a window of %d".formatted(graph.nodes(), log.nodes(), window));
        }
        this.exposures = new Exposures(graph, log, window);
    }

    /// The probabilities by counting. O(arcs + cases).
    ///
    /// @param timed whether a deed counts for an arc only when it came no later than deeds along that arc
    ///     come in the mean (the discrete time model of the same paper)
    public CascadeModel counted(Credit credit, boolean timed) {
        double[] latest = timed ? meanDelays() : new double[0];
        double[] gained = new double[exposures.in().arcs()];
        for (int number = 0; number < exposures.cases(); number++) {
            int among = 0;
            for (int place = exposures.begin(number); place < exposures.end(number); place++) {
                among += counts(place, latest) ? 1 : 0;
            }
            for (int place = exposures.begin(number); place < exposures.end(number); place++) {
                if (counts(place, latest)) {
                    gained[exposures.arc(place)] += credit.isShared() ? 1.0 / among : 1;
                }
            }
        }
        Graph in = exposures.in();
        for (int node = 0; node < in.nodes(); node++) {
            for (int arc = in.offsets()[node]; arc < in.offsets()[node + 1]; arc++) {
                int bySource = exposures.count(in.targets()[arc]);
                int byEither = bySource + exposures.count(node) - exposures.together(arc);
                gained[arc] /= Math.max(1, credit.isOfEither() ? byEither : bySource);
            }
        }
        return model(gained);
    }

    private boolean counts(int place, double[] latest) {
        return latest.length == 0 || exposures.delay(place) <= latest[exposures.arc(place)];
    }

    private double[] meanDelays() {
        double[] sums = new double[exposures.in().arcs()];
        int[] counts = new int[sums.length];
        for (int number = 0; number < exposures.cases(); number++) {
            for (int place = exposures.begin(number); place < exposures.end(number); place++) {
                sums[exposures.arc(place)] += exposures.delay(place);
                counts[exposures.arc(place)]++;
            }
        }
        for (int arc = 0; arc < sums.length; arc++) {
            sums[arc] /= Math.max(1, counts[arc]);
        }
        return sums;
    }

    /// The probabilities under which the log is most likely (Saito, Nakano and Kimura 2008, by expectation
    /// maximisation), leaning on what is known of more than the one arc: those of an arc on those of all arcs
    /// to its target, and these on those of all. O(cases) an iteration.
    ///
    /// @param strength how many trials that have the result of the larger group are added to those of each
    ///     arc and each target: 0 for the plain method, which needs many trials an arc
    /// @param iterations how often at most
    /// @param tolerance ends when no probability changes by more; above 0
    /// @throws IllegalArgumentException for numbers outside of these
    public CascadeModel mostLikely(double strength, int iterations, double tolerance) {
        return learned(strength, iterations, tolerance).model();
    }

    /// As {@link #mostLikely}, with what it leaned on, so that it can be said of arcs too that were not there
    /// when it was learned.
    public Learned learned(double strength, int iterations, double tolerance) {
        check(strength, iterations, tolerance);
        Maximisation maximisation = new Maximisation(exposures, iterations, tolerance);
        Graph in = exposures.in();
        int[] one = new int[in.arcs()];
        int[] target = new int[in.arcs()];
        int[] own = new int[in.arcs()];
        for (int node = 0; node < in.nodes(); node++) {
            Arrays.fill(target, in.offsets()[node], in.offsets()[node + 1], node);
        }
        Arrays.setAll(own, arc -> arc);
        double[] all = maximisation.fit(one, new double[1], 0);
        double[] leaning = new double[in.nodes()];
        Arrays.fill(leaning, all[0]);
        double[] targets = maximisation.fit(target, leaning, strength);
        double[] arcs = maximisation.fit(
                own, Arrays.stream(target).mapToDouble(node -> targets[node]).toArray(), strength);
        return new Learned(in, arcs, targets);
    }

    private static void check(double strength, int iterations, double tolerance) {
        if (!(strength >= 0) || strength == Double.POSITIVE_INFINITY || iterations < 1 || !(tolerance > 0)) {
            throw new IllegalArgumentException(
                    "strength %s, %d iterations, tolerance %s".formatted(strength, iterations, tolerance));
        }
    }

    private CascadeModel model(double[] probabilities) {
        return new Learned(exposures.in(), probabilities, new double[0]).model();
    }
}
