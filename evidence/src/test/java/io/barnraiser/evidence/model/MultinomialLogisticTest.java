package io.barnraiser.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class MultinomialLogisticTest {

    private static final double[] AVERAGE = {};

    @Test
    void without_features_it_gives_the_base_rates_with_half_a_person_of_each() {
        Cases cases = new Cases(new double[5][0], new int[] {0, 0, 0, 1, 0}, 3);
        double[] rates = MultinomialLogistic.fit(cases, 1).probabilities(AVERAGE);
        assertThat(rates).containsExactly(new double[] {4.5 / 6.5, 1.5 / 6.5, 0.5 / 6.5}, within(1e-5));
    }

    @Test
    void the_loss_is_counted_in_bits() {
        Cases even = new Cases(new double[4][0], new int[] {0, 1, 2, 3}, 4);
        assertThat(MultinomialLogistic.fit(even, 1).bits(even))
                .containsExactly(new double[] {2, 2, 2, 2}, within(1e-5));
    }

    @Test
    void two_outcomes_that_mirror_each_other_have_the_weight_worked_out_by_hand() {
        // Features -1, 1; each side has three of its own outcome and one of the other. With weights w and -w, and base
        // rates that are equal, p = 1 / (1 + exp(-2 w)); the slope is 8 (p - 3/4) + ridge w = 0 for each weight.
        double[][] features = {{-1}, {-1}, {-1}, {-1}, {1}, {1}, {1}, {1}};
        int[] outcomes = {0, 0, 0, 1, 1, 1, 1, 0};
        double p = MultinomialLogistic.fit(new Cases(features, outcomes, 2), 2).probabilities(new double[] {1})[1];
        double weight = Math.log(p / (1 - p)) / 2;
        assertThat(8 * (p - 0.75) + 2 * weight).isCloseTo(0, within(1e-4));
    }

    @Test
    void nothing_near_it_fits_better() {
        SplittableRandom random = new SplittableRandom(4);
        double[][] features = new double[30][2];
        int[] outcomes = new int[30];
        for (int row = 0; row < 30; row++) {
            features[row] = new double[] {random.nextGaussian(), random.nextGaussian()};
            outcomes[row] = random.nextInt(3);
        }
        double[][] scaled = scaled(features);
        double[] found = search(scaled, outcomes, 0.7);
        double[] brute = probabilities(found, scaled[5]);
        assertThat(MultinomialLogistic.fit(new Cases(features, outcomes, 3), 0.7)
                        .probabilities(features[5]))
                .containsExactly(brute, within(1e-4));
    }

    /// Each number in turn, a little up or down as long as it helps, with ever smaller steps.
    private static double[] search(double[][] rows, int[] outcomes, double ridge) {
        double[] weights = new double[9];
        double best = loss(weights, rows, outcomes, ridge);
        for (double step = 0.5; step > 1e-7; step /= 2) {
            for (boolean isBetter = true; isBetter; ) {
                isBetter = false;
                for (int i = 0; i < 18; i++) {
                    double change = i % 2 == 0 ? step : -step;
                    weights[i / 2] += change;
                    double now = loss(weights, rows, outcomes, ridge);
                    if (now < best) {
                        best = now;
                        isBetter = true;
                    } else {
                        weights[i / 2] -= change;
                    }
                }
            }
        }
        return weights;
    }

    private static double loss(double[] weights, double[][] rows, int[] outcomes, double ridge) {
        double loss = 0;
        for (int i = 0; i < 9; i++) {
            loss += i % 3 == 2 ? 0 : ridge / 2 * weights[i] * weights[i];
        }
        for (int row = 0; row < rows.length; row++) {
            loss -= Math.log(probabilities(weights, rows[row])[outcomes[row]]);
        }
        for (double p : probabilities(weights, new double[2])) {
            loss -= 0.5 * Math.log(p);
        }
        return loss;
    }

    private static double[] probabilities(double[] weights, double[] row) {
        double[] p = new double[3];
        for (int k = 0; k < 3; k++) {
            p[k] = Math.exp(weights[3 * k] * row[0] + weights[3 * k + 1] * row[1] + weights[3 * k + 2]);
        }
        double sum = Arrays.stream(p).sum();
        return Arrays.stream(p).map(one -> one / sum).toArray();
    }

    private static double[][] scaled(double[][] rows) {
        Scaling scaling = new Scaling(new Cases(rows, new int[rows.length], 2));
        return Arrays.stream(rows).map(scaling::apply).toArray(double[][]::new);
    }

    @Test
    void it_recovers_the_probabilities_that_a_community_was_made_with() {
        SplittableRandom random = new SplittableRandom(11);
        double[] truth = {1.2, -0.5, 0.3, -0.8, 0.9, 0, -0.4, -0.4, -0.3};
        double[][] features = new double[20_000][2];
        int[] outcomes = new int[features.length];
        for (int row = 0; row < features.length; row++) {
            features[row] = new double[] {random.nextGaussian(), random.nextGaussian()};
            double[] p = probabilities(truth, features[row]);
            double lot = random.nextDouble();
            outcomes[row] = lot < p[0] ? 0 : lot < p[0] + p[1] ? 1 : 2;
        }
        MultinomialLogistic model = MultinomialLogistic.fit(new Cases(features, outcomes, 3), 0.1);
        for (double[] somebody : new double[][] {{0, 0}, {1, 1}, {-1, 1}, {0.5, -1.5}}) {
            assertThat(model.probabilities(somebody)).containsExactly(probabilities(truth, somebody), within(0.03));
        }
    }

    @Test
    void a_strong_ridge_leaves_the_base_rates() {
        double[][] features = {{0}, {0}, {0}, {1}, {1}, {1}};
        Cases cases = new Cases(features, new int[] {0, 0, 0, 1, 1, 1}, 2);
        assertThat(MultinomialLogistic.fit(cases, 1e6).probabilities(new double[] {1})[1])
                .isCloseTo(0.5, within(1e-4));
        assertThat(MultinomialLogistic.fit(cases, 0.01).probabilities(new double[] {1})[1])
                .isGreaterThan(0.95);
    }

    @Test
    void what_is_the_same_for_everybody_changes_nothing() {
        int[] outcomes = {0, 1, 1, 0, 1};
        double[][] constant = {{0.1}, {0.1}, {0.1}, {0.1}, {0.1}};
        assertThat(MultinomialLogistic.fit(new Cases(constant, outcomes, 2), 1).probabilities(new double[] {9}))
                .containsExactly(
                        MultinomialLogistic.fit(new Cases(new double[5][0], outcomes, 2), 1)
                                .probabilities(AVERAGE),
                        within(1e-9));
    }

    @Test
    void a_ridge_must_be_above_zero() {
        Cases cases = new Cases(new double[2][1], new int[] {0, 1}, 2);
        assertThatThrownBy(() -> MultinomialLogistic.fit(cases, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Cases(new double[2][1], new int[] {0, 2}, 2))
                .hasMessageContaining("row 1");
    }
}
