package io.barnraiser.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class HeldOutTest {

    private static final int PEOPLE = 2_000;
    private static final HeldOut FIVE = new HeldOut(5, 3, () -> {});

    /// A coin that says the outcome nine times of ten, and others that say nothing.
    private static Cases coins(int useless) {
        SplittableRandom random = new SplittableRandom(8);
        double[][] features = new double[PEOPLE][1 + useless];
        int[] outcomes = new int[PEOPLE];
        for (int row = 0; row < PEOPLE; row++) {
            outcomes[row] = random.nextInt(2);
            features[row][0] = random.nextDouble() < 0.9 ? outcomes[row] : 1 - outcomes[row];
            for (int feature = 1; feature <= useless; feature++) {
                features[row][feature] = random.nextGaussian();
            }
        }
        return new Cases(features, outcomes, 2);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    @Test
    void a_coin_that_is_right_nine_times_of_ten_saves_the_bits_that_theory_says() {
        Cases known = coins(0);
        Cases unknown = new Cases(new double[PEOPLE][0], known.outcomes(), 2);
        // 1 bit for a fair coin; 0.469 are left when one knows what agrees with it nine times of ten (Shannon 1948).
        assertThat(mean(FIVE.bits(unknown))).isCloseTo(1, within(0.01));
        assertThat(mean(FIVE.bits(known))).isCloseTo(0.469, within(0.05));
    }

    @Test
    void what_says_nothing_costs_little() {
        Cases noisy = coins(30);
        double[][] first = Arrays.stream(noisy.features())
                .map(row -> Arrays.copyOf(row, 1))
                .toArray(double[][]::new);
        Cases clean = new Cases(first, noisy.outcomes(), 2);
        assertThat(mean(FIVE.bits(noisy)) - mean(FIVE.bits(clean))).isBetween(-0.005, 0.02);
    }

    @Test
    void nobody_is_judged_by_a_model_that_knew_them() {
        // A feature of one's own foretells everything of those who were fitted, and nothing of anybody else.
        int people = 60;
        double[][] features = new double[people][people];
        int[] outcomes = new int[people];
        for (int row = 0; row < people; row++) {
            features[row][row] = 1;
            outcomes[row] = row % 2;
        }
        Cases cases = new Cases(features, outcomes, 2);
        assertThat(mean(MultinomialLogistic.fit(cases, 0.01).bits(cases))).isLessThan(0.2);
        assertThat(mean(FIVE.bits(cases))).isGreaterThan(0.99);
    }

    @Test
    void the_same_cases_give_the_same_answer_and_every_fold_reports() {
        int[] folds = {0};
        Cases cases = coins(2);
        double[] bits = new HeldOut(4, 3, () -> folds[0]++).bits(cases);
        assertThat(folds[0]).isEqualTo(4);
        assertThat(new HeldOut(4, 3, () -> {}).bits(cases)).isEqualTo(bits);
    }

    @Test
    void too_few_to_hold_anybody_back_are_refused() {
        Cases few = new Cases(new double[14][0], new int[14], 2);
        assertThatThrownBy(() -> FIVE.bits(few)).hasMessageContaining("14 people");
        assertThatThrownBy(() -> new HeldOut(1, 1, () -> {})).hasMessageContaining("held back");
    }
}
