package io.barnraiser.understand.tribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.measure.GroupOpenness;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TieSidesTest {

    @Test
    void the_index_is_that_of_the_whole_group_and_lies_in_its_interval() {
        Graph ties = Camp.groups(7);
        int[] labels =
                IntStream.range(0, ties.nodes()).map(node -> node / Camp.SIZE).toArray();
        int[] nodes = IntStream.range(0, Camp.SIZE).toArray();
        Interval index = TieSides.openness(ties, labels, nodes, 1).orElseThrow();
        double expected = GroupOpenness.of(ties, Partition.of(labels), 1, new SplittableRandom(1))[0].index();
        assertThat(index.value()).isCloseTo(expected, within(1e-9));
        assertThat(index.lower()).isGreaterThanOrEqualTo(-1).isLessThan(expected);
        assertThat(index.upper()).isGreaterThan(expected);
    }

    @Test
    void a_group_without_ties_to_others_cannot_be_told_apart_from_one_that_might_have_some() {
        Graph ties = Club.ties();
        assertThat(TieSides.openness(
                        ties, new int[Club.MEMBERS], IntStream.range(0, 34).toArray(), 1))
                .isEmpty();
    }

    @Test
    void many_people_are_drawn_in_heaps_that_leave_the_value_as_it_is() {
        double[] above = new double[5_000];
        Arrays.setAll(above, i -> i % 7);
        double[] below = new double[5_000];
        Arrays.fill(below, 4);
        Interval ratio = PeopleRatio.of(above, below, 1).orElseThrow();
        assertThat(ratio.value()).isCloseTo(Arrays.stream(above).sum() / 20_000, within(1e-9));
        assertThat(ratio.n()).isEqualTo(5_000);
        // One value a person: half the interval is near 1.96 standard errors of the mean, 2 / (4 · 70.7).
        assertThat(ratio.width() / 2).isCloseTo(1.96 * 2 / 4 / Math.sqrt(5_000), within(0.002));
    }
}
