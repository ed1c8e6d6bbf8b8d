package io.barnraiser.evidence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.sample.Permutations.Tail;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ChanceTest {

    /// The worked example of Benjamini and Hochberg 1995, section 4.
    private static final double[] EXAMPLE = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0
    };

    @Test
    void the_first_four_of_the_published_example_are_findings() {
        boolean[] found = FalseDiscoveries.found(EXAMPLE, 0.05);

        for (int test = 0; test < found.length; test++) {
            assertThat(found[test]).as("test %d", test).isEqualTo(test < 4);
        }
        assertThat(FalseDiscoveries.adjusted(EXAMPLE))
                .containsExactly(
                        new double[] {
                            0.0015,
                            0.003,
                            0.0095,
                            0.035625,
                            0.0603,
                            0.06385714,
                            0.06385714,
                            0.0645,
                            0.0765,
                            0.486,
                            0.58118182,
                            0.714875,
                            0.75323077,
                            0.81321429,
                            1
                        },
                        within(1e-8));
    }

    @Test
    void the_order_of_the_tests_does_not_matter() {
        assertThat(FalseDiscoveries.adjusted(new double[] {0.04, 0.01, 0.03}))
                .containsExactly(new double[] {0.04, 0.03, 0.04}, within(1e-12));
        assertThat(FalseDiscoveries.adjusted(new double[0])).isEmpty();
        assertThatThrownBy(() -> FalseDiscoveries.adjusted(new double[] {0.2, 1.2}))
                .hasMessageContaining("this is 1.2");
    }

    @Test
    void of_what_is_called_a_finding_no_more_than_the_given_share_is_chance() {
        SplittableRandom random = new SplittableRandom(4);
        double wrong = 0;
        int runs = 1000;
        for (int run = 0; run < runs; run++) {
            double[] p = random.doubles(40).toArray();
            for (int real = 0; real < 10; real++) {
                p[real] = p[real] * 1e-3;
            }
            boolean[] found = FalseDiscoveries.found(p, 0.1);
            int all = 0;
            int chance = 0;
            for (int test = 0; test < 40; test++) {
                all += found[test] ? 1 : 0;
                chance += found[test] && test >= 10 ? 1 : 0;
            }
            wrong += all == 0 ? 0 : (double) chance / all;
        }

        assertThat(wrong / runs).isBetween(0.06, 0.1 * 30 / 40 + 0.015);
    }

    @Test
    void a_p_value_is_never_nothing() {
        double[] permuted = {1, 2, 3, 4, 5, 6, 7, 8, 9};

        assertThat(Permutations.pValue(100, permuted, Tail.UPPER)).isEqualTo(0.1);
        assertThat(Permutations.pValue(8, permuted, Tail.UPPER)).isEqualTo(0.3);
        assertThat(Permutations.pValue(2, permuted, Tail.LOWER)).isEqualTo(0.3);
        assertThat(Permutations.pValue(8, permuted, Tail.BOTH)).isEqualTo(0.6);
        assertThat(Permutations.pValue(5, permuted, Tail.BOTH)).isEqualTo(1);
        assertThat(Permutations.pValue(0, new double[0], Tail.BOTH)).isEqualTo(1);
    }

    @Test
    void two_groups_that_do_not_overlap_are_as_rare_as_counting_says() {
        double p = Permutations.ofMeans(new double[] {1, 2, 3}, new double[] {4, 5, 6}, 20_000, 9);

        assertThat(p).isCloseTo(2 * 1 / 20.0, within(0.01));
        assertThat(Permutations.ofMeans(new double[] {1, 2, 3}, new double[] {4, 5, 6}, 20_000, 9))
                .isEqualTo(p);
        assertThatThrownBy(() -> Permutations.ofMeans(new double[0], new double[] {1}, 9, 1))
                .hasMessageContaining("0 and 1 values");
    }

    @Test
    void without_a_difference_small_p_values_are_as_rare_as_they_say() {
        SplittableRandom random = new SplittableRandom(6);
        int runs = 1000;
        int small = 0;
        for (int run = 0; run < runs; run++) {
            double[] one = random.doubles(8).toArray();
            double[] other = random.doubles(12).toArray();
            small += Permutations.ofMeans(one, other, 199, run) <= 0.1 ? 1 : 0;
        }

        assertThat(small / (double) runs).isBetween(0.1 - 0.03, 0.1 + 0.03);
    }
}
