package io.barnraiser.evidence.model;

import java.util.ArrayList;
import java.util.List;

/// How probable each of several outcomes is for somebody, by a multinomial logistic model whose weights
/// are held small by a ridge (le Cessie and van Houwelingen 1992, "Ridge estimators in logistic
/// regression"). All outcomes have weights of their own, so that none stands apart as the one to compare
/// with.
///
/// Features are brought to one scale first. The base rates are not held small; half a person of every
/// outcome, average in everything, is added, so that no outcome is ever impossible (Jeffreys). Without
/// features the model gives the base rates, (count + 1/2) / (n + classes / 2). The same cases give the
/// same model.
public final class MultinomialLogistic {

    private static final double HALF_A_PERSON = 0.5;
    private static final double BIT = Math.log(2);

    /// It is fitted until the slope, one person's worth, is below this.
    private static final double TOLERANCE = 1e-6;

    private final Scaling scaling;
    private final int classes;

    /// `[classes * (features + 1)]`: of each class the weights of the features, then its base rate.
    private final double[] weights;

    private MultinomialLogistic(Scaling scaling, int classes, double[] weights) {
        this.scaling = scaling;
        this.classes = classes;
        this.weights = weights;
    }

    /// The model of {@code cases}. O(steps n p k) for n people, p features and k outcomes; some 20 to 100
    /// steps.
    ///
    /// @param ridge how strongly weights are held small, above 0: as if a normal distribution with the
    ///     variance 1 / ridge were known of each before
    public static MultinomialLogistic fit(Cases cases, double ridge) {
        return path(cases, ridge).getFirst();
    }

    /// The models for several ridges, each fitted from the one before it: largest first costs least.
    static List<MultinomialLogistic> path(Cases cases, double... ridges) {
        Scaling scaling = new Scaling(cases);
        double[][] rows = new double[cases.size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = scaling.apply(cases.features()[row]);
        }
        double[] weights = new double[cases.classes() * (cases.width() + 1)];
        List<MultinomialLogistic> models = new ArrayList<>();
        for (double ridge : ridges) {
            if (!(ridge > 0)) {
                throw new IllegalArgumentException("A ridge is above 0; this is " + ridge);
            }
            weights = new Descent(
                            (point, slope) -> loss(cases, rows, ridge, point, slope), TOLERANCE * (1 + cases.size()))
                    .from(weights);
            models.add(new MultinomialLogistic(scaling, cases.classes(), weights));
        }
        return models;
    }

    /// How probable each outcome is for somebody, `[classes]`, all above 0, in sum 1.
    public double[] probabilities(double[] features) {
        double[] logs = logProbabilities(weights, scaling.apply(features), classes);
        for (int outcome = 0; outcome < classes; outcome++) {
            logs[outcome] = Math.exp(logs[outcome]);
        }
        return logs;
    }

    /// How much was still to be learned of each person's outcome after the model had spoken, in bits,
    /// `[people]`: the logarithm to base 2 of one over the probability that it gave to what came
    /// (log-loss). 0 is certain and right.
    public double[] bits(Cases cases) {
        double[] bits = new double[cases.size()];
        for (int row = 0; row < bits.length; row++) {
            double[] logs = logProbabilities(weights, scaling.apply(cases.features()[row]), classes);
            bits[row] = -logs[cases.outcomes()[row]] / BIT;
        }
        return bits;
    }

    /// The penalised negative log-likelihood and its slope.
    private static double loss(Cases cases, double[][] rows, double ridge, double[] weights, double[] slope) {
        int classes = cases.classes();
        int width = cases.width();
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            boolean isBase = i % (width + 1) == width;
            slope[i] = isBase ? 0 : ridge * weights[i];
            loss += isBase ? 0 : ridge * weights[i] * weights[i] / 2;
        }
        for (int row = 0; row < rows.length; row++) {
            double[] logs = logProbabilities(weights, rows[row], classes);
            loss -= logs[cases.outcomes()[row]];
            for (int outcome = 0; outcome < classes; outcome++) {
                double over = Math.exp(logs[outcome]) - (cases.outcomes()[row] == outcome ? 1 : 0);
                int at = outcome * (width + 1);
                for (int feature = 0; feature < width; feature++) {
                    slope[at + feature] += over * rows[row][feature];
                }
                slope[at + width] += over;
            }
        }
        double[] average = logProbabilities(weights, new double[width], classes);
        for (int outcome = 0; outcome < classes; outcome++) {
            loss -= HALF_A_PERSON * average[outcome];
            slope[outcome * (width + 1) + width] += HALF_A_PERSON * (classes * Math.exp(average[outcome]) - 1);
        }
        return loss;
    }

    private static double[] logProbabilities(double[] weights, double[] row, int classes) {
        int width = row.length;
        double[] logs = new double[classes];
        double most = Double.NEGATIVE_INFINITY;
        for (int outcome = 0; outcome < classes; outcome++) {
            int at = outcome * (width + 1);
            double sum = weights[at + width];
            for (int feature = 0; feature < width; feature++) {
                sum += weights[at + feature] * row[feature];
            }
            logs[outcome] = sum;
            most = Math.max(most, sum);
        }
        double whole = 0;
        for (double log : logs) {
            whole += Math.exp(log - most);
        }
        double shift = most + Math.log(whole);
        for (int outcome = 0; outcome < classes; outcome++) {
            logs[outcome] -= shift;
        }
        return logs;
    }
}
