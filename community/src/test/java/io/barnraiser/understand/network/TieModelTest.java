package io.barnraiser.understand.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TieModelTest {

    private static final double[] WEIGHTS = {1, 0.3};
    private static final double[] TRUTH = {-3, 1.4, 0.2, -0.5, 0.5};

    /// Pairs whose answers follow the model.
    ///
    /// @param times how often each stands there
    private static PairRows rows(int pairs, int times, double[] truth) {
        SplittableRandom random = new SplittableRandom(3);
        int size = pairs * times;
        long[] names = new long[size];
        double[][] done = new double[size][];
        boolean[] answered = new boolean[size];
        for (int pair = 0; pair < pairs; pair++) {
            double[] acts = {heavy(random), heavy(random)};
            double tie = 0;
            for (int kind = 0; kind < 2; kind++) {
                tie += WEIGHTS[kind] * Math.exp(truth[2] + truth[3 + kind]) * acts[kind];
            }
            double probability = 1 / (1 + Math.exp(-truth[0] - truth[1] * Math.log1p(tie)));
            boolean isAnswered = random.nextDouble() < probability;
            for (int row = pair * times; row < (pair + 1) * times; row++) {
                names[row] = PairSums.pair(2 * pair + 1, 2 * pair + 2);
                done[row] = acts;
                answered[row] = isAnswered;
            }
        }
        return new PairRows(names, done, answered);
    }

    private static double heavy(SplittableRandom random) {
        return random.nextBoolean() ? 0 : Math.exp(5 * random.nextDouble() - 1);
    }

    @Test
    void weights_that_were_planted_are_found() {
        TieModel model = TieModel.fit(rows(20_000, 1, TRUTH), WEIGHTS, true);
        double deviation = Math.sqrt(Matrices.form(model.covariance(), new double[] {0, 0, 0, -1, 1}));
        double ratio = model.parameters()[4] - model.parameters()[3];
        assertThat(deviation).isLessThan(0.15);
        assertThat(ratio).isCloseTo(1, within(3 * deviation));
        assertThat(model.parameters()[1]).isCloseTo(1.4, within(0.15));
    }

    @Test
    void without_data_weights_stay_where_they_are_assumed() {
        TieModel model = TieModel.fit(rows(15, 1, TRUTH), WEIGHTS, true);
        assertThat(model.parameters()[3]).isCloseTo(0, within(0.5));
        assertThat(model.parameters()[4]).isCloseTo(0, within(0.5));
    }

    @Test
    void a_pair_that_stands_there_four_times_is_no_more_certain_than_once() {
        double[] shift = {0, 0, 0, -1, 1};
        double once =
                Matrices.form(TieModel.fit(rows(5_000, 1, TRUTH), WEIGHTS, true).covariance(), shift);
        double often =
                Matrices.form(TieModel.fit(rows(5_000, 4, TRUTH), WEIGHTS, true).covariance(), shift);
        assertThat(often / once).isBetween(0.8, 1.3);
    }

    @Test
    void bits_are_what_is_left_to_be_told() {
        TieModel even = new TieModel(WEIGHTS, new double[5], new double[5][5]);
        assertThat(even.bits(rows(3, 1, TRUTH))).containsOnly(1);
        PairRows rows = rows(20_000, 1, TRUTH);
        double free = mean(TieModel.fit(rows, WEIGHTS, true).bits(rows));
        double fixed = mean(TieModel.fit(rows, WEIGHTS, false).bits(rows));
        assertThat(free).isLessThan(fixed).isLessThan(1);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    @Test
    void an_inverse_undoes_its_matrix() {
        double[][] matrix = {{4, 1, 0.5}, {1, 3, -1}, {0.5, -1, 2}};
        double[][] one = Matrices.times(matrix, Matrices.inverse(matrix));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(one[i][j]).isCloseTo(i == j ? 1 : 0, within(1e-12));
            }
        }
        assertThat(Matrices.form(matrix, new double[] {1, 2, 0})).isEqualTo(20);
    }
}
