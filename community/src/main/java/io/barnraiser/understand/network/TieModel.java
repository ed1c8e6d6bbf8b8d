package io.barnraiser.understand.network;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// How probable it is that two do something towards each other within the thirty days after: a logistic regression on
/// the logarithm of their tie, logit p = level + slope * ln(1 + e^scale * sum of w_v e^shift_v x_v), where x_v are
/// the faded acts of a kind and w_v what one of them is assumed to count. The logarithm is what observation asks for:
/// ten acts more mean much for two who had one, and little for two who had a hundred.
///
/// The shifts say how far weights are from what is assumed. They are drawn towards 0 (ridge), so that little data
/// changes little, and weights stay above 0 by themselves.
///
/// @param parameters `[3 + kinds]`: level, slope, scale, then a shift for each kind
/// @param covariance `[3 + kinds][3 + kinds]` of these, the same people being in many pairs allowed for
@SuppressWarnings("ArrayRecordComponent")
record TieModel(double[] weights, double[] parameters, double[][] covariance) {

    /// Shifts beyond twice this are not believed of little data: a factor of e^2.
    private static final double RIDGE_DEVIATION = 1;

    /// Of the scale as well, which the logarithm hardly tells from the level where all ties are strong.
    private static final double SCALE_DEVIATION = 3;

    /// Level and slope are free but for this.
    private static final double ROUNDING = 1e-6;

    private static final int SHIFTS = 3;
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 20;

    /// Gains below this, in nats a row, end the search.
    private static final double LEAST_GAIN = 1e-10;

    /// Fits by Fisher's scoring. O(steps * rows * kinds squared). The slope stays above 0: what foretells little has a
    /// small weight, while with a slope below 0 the same pairs would be told apart by giving it a large one.
    ///
    /// @param weights what one act of each kind is assumed to count, `[kinds]`, above 0
    /// @param isShifting whether weights may leave what is assumed
    static TieModel fit(PairRows rows, double[] weights, boolean isShifting) {
        int free = SHIFTS + (isShifting ? weights.length : 0);
        double[] at = new double[SHIFTS + weights.length];
        double share = (rows.hits() + 0.5) / (rows.size() + 1.0);
        at[0] = Math.log(share / (1 - share)) - 0.5;
        at[1] = 1;
        Slope slope = new Slope(rows, weights, at, free);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = Matrices.times(Matrices.inverse(slope.information), slope.gradient);
            Slope next = slope;
            double length = 1;
            for (int halving = 0; halving < MOST_HALVINGS && next == slope; halving++) {
                double[] there = slope.at.clone();
                for (int i = 0; i < free; i++) {
                    there[i] += length * direction[i];
                }
                if (there[1] > 0) {
                    Slope tried = new Slope(rows, weights, there, free);
                    next = tried.likelihood > slope.likelihood ? tried : slope;
                }
                length /= 2;
            }
            boolean isDone = next.likelihood - slope.likelihood < LEAST_GAIN * rows.size();
            slope = next;
            if (isDone) {
                break;
            }
        }
        return new TieModel(weights, slope.at, slope.covariance());
    }

    /// The bits that each row is from being foreseen, `[rows]`: 0 for what was certain.
    double[] bits(PairRows rows) {
        double[] bits = new double[rows.size()];
        double[] parts = new double[weights.length];
        for (int row = 0; row < bits.length; row++) {
            bits[row] = loss(logit(rows.done()[row], parts), rows.answered()[row]) / Math.log(2);
        }
        return bits;
    }

    private double logit(double[] done, double[] parts) {
        return parameters[0] + parameters[1] * Math.log1p(sum(weights, parameters, done, parts));
    }

    private static double loss(double logit, boolean answered) {
        double wrong = answered ? -logit : logit;
        return Math.max(0, wrong) + Math.log1p(Math.exp(-Math.abs(wrong)));
    }

    /// The tie; fills in what each kind has of it.
    private static double sum(double[] weights, double[] at, double[] done, double[] parts) {
        double sum = 0;
        for (int kind = 0; kind < weights.length; kind++) {
            parts[kind] = weights[kind] * Math.exp(at[2] + at[SHIFTS + kind]) * done[kind];
            sum += parts[kind];
        }
        return sum;
    }

    /// How the likelihood lies at one place.
    private static final class Slope {
        private final PairRows rows;
        private final double[] at;
        private final double[][] scores;
        private final double[] gradient;
        private final double[][] information;
        private double likelihood;

        Slope(PairRows rows, double[] weights, double[] at, int free) {
            this.rows = rows;
            this.at = at;
            this.scores = new double[rows.size()][free];
            this.gradient = new double[free];
            this.information = new double[free][free];
            double[] parts = new double[weights.length];
            for (int row = 0; row < rows.size(); row++) {
                double tie = sum(weights, at, rows.done()[row], parts);
                double logit = at[0] + at[1] * Math.log1p(tie);
                double probability = 1 / (1 + Math.exp(-logit));
                boolean answered = rows.answered()[row];
                likelihood -= loss(logit, answered);
                double[] partial = scores[row];
                partial[0] = 1;
                partial[1] = Math.log1p(tie);
                partial[2] = at[1] * tie / (1 + tie);
                for (int i = SHIFTS; i < free; i++) {
                    partial[i] = at[1] * parts[i - SHIFTS] / (1 + tie);
                }
                Matrices.addSquare(information, partial, probability * (1 - probability));
                for (int i = 0; i < free; i++) {
                    partial[i] *= (answered ? 1 : 0) - probability;
                    gradient[i] += partial[i];
                }
            }
            for (int i = 0; i < free; i++) {
                double precision = precision(i);
                likelihood -= precision * square(at[i]) / 2;
                gradient[i] -= precision * at[i];
                information[i][i] += precision;
            }
        }

        private static double precision(int parameter) {
            return switch (parameter) {
                case 0, 1 -> ROUNDING;
                case 2 -> 1 / square(SCALE_DEVIATION);
                default -> 1 / square(RIDGE_DEVIATION);
            };
        }

        private static double square(double number) {
            return number * number;
        }

        /// The sandwich that allows for rows which share a member (Aronow, Samii and Assenova 2015,
        /// "Cluster-robust variance estimation for dyadic data"), and for what was believed before: with
        /// independent rows it is the inverse of the information.
        double[][] covariance() {
            int free = gradient.length;
            double[][] meat = new double[free][free];
            squares(meat);
            for (int i = 0; i < free; i++) {
                meat[i][i] += precision(i);
            }
            double[][] bread = Matrices.inverse(information);
            double[][] covariance = Matrices.times(Matrices.times(bread, meat), bread);
            // Of few people, such a sum of squares and what is taken away may end below 0.
            return IntStream.range(0, free).allMatch(i -> covariance[i][i] > 0) ? covariance : bread;
        }

        /// Adds the squares of what each member has, and takes those of each pair away, which both ends have.
        private void squares(double[][] meat) {
            Map<Integer, double[]> members = new TreeMap<>();
            double[] pair = new double[gradient.length];
            for (int row = 0; row < scores.length; row++) {
                for (int i = 0; i < pair.length; i++) {
                    pair[i] += scores[row][i];
                }
                boolean isLast = row + 1 == scores.length || rows.pairs()[row + 1] != rows.pairs()[row];
                if (isLast) {
                    Matrices.addSquare(meat, pair, -1);
                    add(members, PairSums.from(rows.pairs()[row]), pair);
                    add(members, PairSums.to(rows.pairs()[row]), pair);
                    Arrays.fill(pair, 0);
                }
            }
            members.values().forEach(sum -> Matrices.addSquare(meat, sum, 1));
        }

        private static void add(Map<Integer, double[]> members, int member, double[] score) {
            double[] sum = members.computeIfAbsent(member, unseen -> new double[score.length]);
            for (int i = 0; i < score.length; i++) {
                sum[i] += score[i];
            }
        }
    }
}
