package io.barnraiser.evidence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ValuesTest {

    private static double[] upTo(int n) {
        return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    }

    @ParameterizedTest
    @CsvSource({"6, 1, 6", "10, 2, 9", "20, 6, 15", "25, 8, 18"})
    void a_median_lies_between_the_values_of_the_binomial_table(int n, double lower, double upper) {
        Interval median = Quantiles.median(upTo(n), Level.USUAL).orElseThrow();

        assertThat(median.value()).isEqualTo((n + 1) / 2.0);
        assertThat(median.lower()).isEqualTo(lower);
        assertThat(median.upper()).isEqualTo(upper);
    }

    @Test
    void five_values_do_not_hold_a_median() {
        assertThat(Quantiles.median(upTo(5), Level.USUAL)).isEmpty();
        assertThat(Quantiles.median(new double[0], Level.USUAL)).isEmpty();
        assertThat(Quantiles.quantile(upTo(50), 0.99, Level.USUAL)).isEmpty();
        assertThatThrownBy(() -> Quantiles.quantile(upTo(9), 1, Level.USUAL)).hasMessageContaining("between 0 and 1");
    }

    @Test
    void a_quantile_is_held_at_least_as_often_as_promised() {
        SplittableRandom random = new SplittableRandom(2);
        int runs = 2000;
        int held = 0;
        for (int run = 0; run < runs; run++) {
            double[] values = random.doubles(60).toArray();
            held += Quantiles.quantile(values, 0.8, Level.USUAL).orElseThrow().excludes(0.8) ? 0 : 1;
        }

        assertThat(held / (double) runs).isBetween(0.95 - 0.015, 0.99);
    }

    @Test
    void a_mean_has_the_interval_of_Student() {
        Interval mean = Means.student(upTo(5), Level.USUAL).orElseThrow();

        assertThat(mean.lower()).isCloseTo(1.0367568, within(1e-7));
        assertThat(mean.upper()).isCloseTo(4.9632432, within(1e-7));
        assertThat(Means.ofRuns(upTo(5), Level.USUAL)).hasValueSatisfying(runs -> {
            assertThat(runs.method()).isEqualTo(Method.SIMULATION);
            assertThat(runs.lower()).isEqualTo(mean.lower());
        });
    }

    @Test
    void values_that_were_counted_have_the_mean_of_the_values_themselves() {
        Interval plain =
                Means.student(new double[] {1, 2, 2, 2, 5}, Level.USUAL).orElseThrow();
        Interval counted = Means.student(new double[] {1, 2, 3, 5}, new long[] {1, 3, 0, 1}, Level.USUAL)
                .orElseThrow();

        assertThat(counted.value()).isCloseTo(plain.value(), within(1e-12));
        assertThat(counted.lower()).isCloseTo(plain.lower(), within(1e-12));
        assertThat(counted.upper()).isCloseTo(plain.upper(), within(1e-12));
        assertThat(counted.n()).isEqualTo(5);
        assertThat(Means.student(new double[] {0.1, 3}, new long[] {3, 0}, Level.USUAL))
                .isEmpty();
        assertThat(Means.student(new double[] {0.1, 3}, new long[] {0, 0}, Level.USUAL))
                .isEmpty();
    }

    @Test
    void one_value_and_values_all_alike_have_no_interval() {
        assertThat(Means.student(new double[] {3}, Level.USUAL)).isEmpty();
        assertThat(Means.student(new double[] {3, 3, 3}, Level.USUAL)).isEmpty();
    }
}
