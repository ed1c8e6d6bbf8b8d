package io.barnraiser.network.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.network.community.Partition;
import io.barnraiser.network.generate.Planted;
import io.barnraiser.network.generate.RandomGraphs;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class GroupOpennessTest {

    @Test
    void a_pair_with_one_tie_within_and_three_without_is_half_open() {
        Graph graph = GraphBuilder.undirected(false)
                .nodes(5)
                .add(0, 1)
                .add(0, 2)
                .add(0, 3)
                .add(1, 4)
                .build();
        Openness[] open = GroupOpenness.of(graph, Partition.of(new int[] {0, 0, 1, 1, 1}), 9, new SplittableRandom(1));
        // The largest group is the first: it has no tie within.
        assertThat(open[0].index()).isEqualTo(1);
        assertThat(open[1].index()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void planted_groups_are_more_closed_than_chance_makes_them() {
        Planted planted = Planted.partition(3, 30, 0.4, 0.02, new SplittableRandom(2));
        for (Openness open : GroupOpenness.of(planted.graph(), planted.truth(), 99, new SplittableRandom(3))) {
            assertThat(open.closed()).isEqualTo(0.01);
            assertThat(open.index()).isLessThan(open.expected() - 3 * open.deviation());
        }
    }

    @Test
    void groups_by_chance_are_as_open_as_chance_makes_them() {
        Graph graph = RandomGraphs.erdosRenyi(90, 0.1, new SplittableRandom(4));
        int[] labels = new int[90];
        for (int node = 0; node < 90; node++) {
            labels[node] = node % 3;
        }
        for (Openness open : GroupOpenness.of(graph, Partition.of(labels), 199, new SplittableRandom(5))) {
            assertThat(open.index()).isCloseTo(open.expected(), within(4 * open.deviation()));
        }
    }
}
