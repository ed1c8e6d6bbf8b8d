package io.barnraiser.evidence.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class LineageTest {

    private static final int[] NONE = {};

    @Test
    void every_generation_counts_half_of_the_one_after_it() {
        double[] shares = Lineage.shares(new double[] {1, 0, 0}, List.of(new int[] {1}, new int[] {2}, NONE));

        assertThat(shares).containsExactly(new double[] {4 / 7.0, 2 / 7.0, 1 / 7.0}, within(1e-12));
    }

    @Test
    void two_parents_divide_what_comes_to_them() {
        double[] shares = Lineage.shares(new double[] {1, 0, 0}, List.of(new int[] {1, 2}, NONE, NONE));

        assertThat(shares).containsExactly(new double[] {2 / 3.0, 1 / 6.0, 1 / 6.0}, within(1e-12));
    }

    @Test
    void an_ancestor_on_two_ways_is_credited_for_both() {
        double[] shares = Lineage.shares(
                new double[] {1, 0, 0, 0}, List.of(new int[] {1, 2}, new int[] {3}, new int[] {3}, NONE));

        assertThat(shares).containsExactly(new double[] {4 / 7.0, 1 / 7.0, 1 / 7.0, 1 / 7.0}, within(1e-12));
    }

    @Test
    void whatever_grew_out_of_whatever_all_sums_to_one() {
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int ideas = 1 + random.nextInt(30);
            List<int[]> parents = new ArrayList<>();
            for (int idea = 0; idea < ideas; idea++) {
                int child = idea;
                parents.add(random.ints(0, ideas)
                        .limit(3)
                        .filter(parent -> parent > child)
                        .distinct()
                        .toArray());
            }

            double[] shares = Lineage.shares(random.doubles(ideas, 0.1, 1).toArray(), parents);

            assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
            assertThat(Arrays.stream(shares).min().orElse(0)).isPositive();
        }
    }

    @Test
    void ideas_that_grew_out_of_one_another_in_a_circle_are_refused_by_name() {
        assertThatThrownBy(() -> Lineage.shares(new double[] {1, 1, 1}, List.of(new int[] {1}, new int[] {0}, NONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[0, 1]");
        assertThatThrownBy(() -> Lineage.shares(new double[] {1}, List.of(new int[] {0})))
                .hasMessageContaining("circle");
    }
}
