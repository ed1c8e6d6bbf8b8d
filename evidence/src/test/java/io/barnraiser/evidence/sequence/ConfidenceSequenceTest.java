package io.barnraiser.evidence.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.Shares;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfidenceSequenceTest {

    private static ConfidenceSequence yesOrNo(long planned) {
        return ConfidenceSequence.between(0, 1, planned, Level.USUAL);
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 0.1517604495", "1000, 100, 0.0512561434", "1000, 1000, 0.0479908679"})
    void its_width_is_that_of_the_formula(long n, long planned, double reach) {
        Interval found = yesOrNo(planned).after(n, n / 2.0);

        assertThat(found.upper() - 0.5).isCloseTo(reach, within(1e-9));
        assertThat(0.5 - found.lower()).isCloseTo(reach, within(1e-9));
    }

    @Test
    void it_ends_where_the_values_end() {
        Interval found = yesOrNo(100).after(3, 3);

        assertThat(found.upper()).isEqualTo(1);
        assertThat(found.lower()).isBetween(0.0, 0.2);
    }

    @Test
    void a_p_value_crosses_when_the_interval_does() {
        ConfidenceSequence sequence = yesOrNo(50);
        for (int sum = 0; sum <= 80; sum++) {
            boolean isExcluded = sequence.after(80, sum).excludes(0.5);
            assertThat(sequence.pValue(80, sum, 0.5) < 0.05).as("sum %d", sum).isEqualTo(isExcluded);
        }
        assertThat(sequence.pValue(80, 40, 0.5)).isEqualTo(1);
    }

    @Test
    void who_looks_after_every_value_is_wrong_no_more_often_than_promised_and_with_other_intervals_far_more_often() {
        SplittableRandom random = new SplittableRandom(31);
        int runs = 500;
        int wrong = 0;
        int wrongByWilson = 0;
        for (int run = 0; run < runs; run++) {
            ConfidenceSequence sequence = yesOrNo(200);
            boolean everWrong = false;
            boolean everWrongByWilson = false;
            int sum = 0;
            for (int n = 1; n <= 1000; n++) {
                sum += random.nextBoolean() ? 1 : 0;
                everWrong |= sequence.after(n, sum).excludes(0.5);
                everWrongByWilson |= n >= 20 && Shares.wilson(sum, n).excludes(0.5);
            }
            wrong += everWrong ? 1 : 0;
            wrongByWilson += everWrongByWilson ? 1 : 0;
        }

        assertThat(wrong / (double) runs).isBetween(0.002, 0.05 + 0.03);
        assertThat(wrongByWilson / (double) runs).isGreaterThan(0.25);
    }

    @Test
    void values_without_bounds_need_a_deviation() {
        Interval found = ConfidenceSequence.ofDeviation(0.5, 100, Level.USUAL).after(100, 900);

        assertThat(found.value()).isEqualTo(9);
        assertThat(found.upper() - 9).isCloseTo(0.1517604495, within(1e-9));
        assertThatThrownBy(() -> ConfidenceSequence.ofDeviation(0, 100, Level.USUAL))
                .hasMessageContaining("deviation 0.0");
        assertThatThrownBy(() -> yesOrNo(10).after(3, 4)).hasMessageContaining("cannot have the sum 4.0");
        assertThatThrownBy(() -> yesOrNo(10).after(0, 0)).hasMessageContaining("0 values");
    }
}
