package io.barnraiser.network.learn;

import java.util.Arrays;

/// Expectation maximisation for the probabilities of arcs, each by itself or several with one in common.
///
/// Who did something took it from one of those who may have been its source; how likely from which follows
/// from the probabilities, and the probabilities follow from how likely it came from which.
final class Maximisation {

    private final Exposures exposures;
    private final int iterations;
    private final double tolerance;

    Maximisation(Exposures exposures, int iterations, double tolerance) {
        this.exposures = exposures;
        this.iterations = iterations;
        this.tolerance = tolerance;
    }

    /// The probabilities, one for each number that {@code shared} gives.
    ///
    /// @param shared `[arcs]`, which probability an arc has
    /// @param leaning what each probability leans on; as many as there are probabilities
    /// @param strength with the weight of so many trials
    double[] fit(int[] shared, double[] leaning, double strength) {
        double[] trials = new double[leaning.length];
        for (int arc = 0; arc < shared.length; arc++) {
            trials[shared[arc]] += exposures.trials(arc);
        }
        double[] current = next(begin(shared, leaning.length), trials, leaning, strength);
        double change = Double.POSITIVE_INFINITY;
        for (int i = 0; i < iterations && change > tolerance; i++) {
            double[] after = next(expected(shared, current), trials, leaning, strength);
            change = 0;
            for (int number = 0; number < after.length; number++) {
                change = Math.max(change, Math.abs(after[number] - current[number]));
            }
            current = after;
        }
        return current;
    }

    private static double[] next(double[] gained, double[] trials, double[] leaning, double strength) {
        double[] next = new double[gained.length];
        for (int number = 0; number < next.length; number++) {
            double weight = trials[number] + strength;
            next[number] = weight > 0 ? (gained[number] + strength * leaning[number]) / weight : 0;
        }
        return next;
    }

    /// To begin with, each source is as likely as another.
    private double[] begin(int[] shared, int count) {
        double[] even = new double[count];
        Arrays.fill(even, 1e-6);
        return expected(shared, even);
    }

    /// How many deeds came along the arcs of each probability, as far as one can expect.
    private double[] expected(int[] shared, double[] probabilities) {
        double[] gained = new double[probabilities.length];
        for (int number = 0; number < exposures.cases(); number++) {
            int begin = exposures.begin(number);
            int end = exposures.end(number);
            double none = 1;
            for (int place = begin; place < end; place++) {
                none *= 1 - probabilities[shared[exposures.arc(place)]];
            }
            for (int place = begin; place < end && none < 1; place++) {
                int own = shared[exposures.arc(place)];
                gained[own] += probabilities[own] / (1 - none);
            }
        }
        return gained;
    }
}
