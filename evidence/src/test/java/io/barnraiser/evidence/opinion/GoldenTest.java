package io.barnraiser.evidence.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The published formulas at numbers that were worked out elsewhere.
final class GoldenTest {

    @Test
    void shares_are_as_far_from_one_half_and_from_each_other_as_published() {
        assertThat(Proportions.aboveHalf(8, 10)).isCloseTo(2.11058, within(1e-5));
        assertThat(Proportions.above(8, 10, 3, 12)).isCloseTo(2.50088, within(1e-5));
        assertThat(Proportions.above(8, 10, 3, 20)).isCloseTo(3.43391, within(1e-5));
        assertThat(Proportions.above(15, 24, 56, 71)).isCloseTo(-1.51407, within(1e-5));
        assertThat(Proportions.above(5, 5, 7, 7)).isZero();
    }

    @Test
    void a_statement_represents_a_group_as_much_as_published() {
        Representative one = Representative.of(0, Side.AGREE, new Tally(8, 2, 0), new Tally(3, 9, 0));

        assertThat(one.share()).isEqualTo(0.75);
        assertThat(one.ratio()).isCloseTo(2.625, within(1e-12));
        assertThat(one.weight()).isCloseTo(10.39165, within(1e-5));
        assertThat(one.isFirm()).isTrue();
    }

    @Test
    void consensus_over_groups_is_the_published_product() {
        Tally most = new Tally(8, 2, 0);
        int[] sizes = {10, 12};

        assertThat(Consensus.of(new Tally[] {most, new Tally(3, 9, 0)}, sizes, Side.AGREE)
                        .product())
                .isCloseTo(0.214286, within(1e-6));
        Consensus other = Consensus.of(new Tally[] {most, new Tally(3, 17, 0)}, sizes, Side.AGREE);
        assertThat(other.product()).isCloseTo(0.136364, within(1e-6));
        assertThat(other.mean()).isCloseTo(Math.sqrt(0.136364), within(1e-6));
    }

    @Test
    void the_next_statement_has_the_published_priority() {
        assertThat(Routing.priority(new Tally(1, 0, 0), 0)).isCloseTo(12.52973, within(1e-5));
        assertThat(Routing.priority(20, 3, 20, 0)).isCloseTo(1.37238, within(1e-5));
        assertThat(Routing.priority(18, 3, 20, 1)).isCloseTo(4.49370, within(1e-5));
        assertThat(Routing.priority(Tally.NONE, 0)).isCloseTo(5.0625, within(1e-12));
    }

    @Test
    void silhouettes_are_those_of_four_points_worked_out_by_hand() {
        double[][] distances = {{0, 1, 3, 4}, {1, 0, 3, 4}, {3, 3, 0, 2}, {4, 4, 2, 0}};
        double[] once = {1, 1, 1, 1};
        int[] labels = {0, 0, 1, 1};

        assertThat(Silhouette.of(0, distances[0], once, labels, new double[] {2, 2}))
                .isCloseTo(5.0 / 7, within(1e-12));
        assertThat(Silhouette.mean(distances, once, labels, 2)).isCloseTo(0.5654, within(1e-4));
        assertThat(Silhouette.of(0, distances[0], once, new int[] {0, 1, 1, 1}, new double[] {1, 3}))
                .isZero();
    }

    @Test
    void a_point_of_weight_two_counts_as_two_points_at_one_place() {
        double[][] apart = {{0, 0, 1, 4}, {0, 0, 1, 4}, {1, 1, 0, 3}, {4, 4, 3, 0}};
        double[][] together = {{0, 1, 4}, {1, 0, 3}, {4, 3, 0}};

        assertThat(Silhouette.mean(together, new double[] {2, 1, 1}, new int[] {0, 0, 1}, 2))
                .isCloseTo(Silhouette.mean(apart, new double[] {1, 1, 1, 1}, new int[] {0, 0, 0, 1}, 2), within(1e-12));
    }

    @Test
    void there_are_no_more_clusters_than_different_places() {
        Crowd two = new Crowd(new double[][] {{0, 0}, {1, 1}}, new double[] {1, 1});
        Crowd alike = new Crowd(new double[][] {{0, 0}, {0, 0}, {1, 1}}, new double[] {1, 1, 1});

        assertThat(Clusters.of(two, 5, new SplittableRandom(1)).count()).isEqualTo(2);
        assertThat(Clusters.of(alike, 3, new SplittableRandom(1)).count()).isEqualTo(2);
    }
}
