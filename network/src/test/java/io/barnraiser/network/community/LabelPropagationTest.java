package io.barnraiser.network.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.network.Samples;
import io.barnraiser.network.generate.Planted;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LabelPropagationTest {

    @Test
    void clear_groups_are_found() {
        Planted planted = Planted.partition(20, 50, 0.5, 0.002, new SplittableRandom(1));
        Partition found = new LabelPropagation(50, 1).find(planted.graph());
        assertThat(Agreement.of(found, planted.truth()).adjusted()).isGreaterThan(0.98);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void in_the_end_no_node_would_rather_have_another_label(long seed) {
        Graph graph = Samples.random(150, 0.03, seed % 2 == 0, seed);
        Partition found = new LabelPropagation(1_000, seed).find(graph);
        Neighbours around = new Neighbours(graph.nodes());
        for (int node = 0; node < graph.nodes(); node++) {
            around.gather(Level.of(graph), node, found.labels());
            double own = around.weight(found.community(node));
            for (int i = 0; i < around.count(); i++) {
                assertThat(around.weight(around.community(i))).isLessThanOrEqualTo(own);
            }
        }
        assertThat(Components.within(graph, found.labels())).isEqualTo(found);
        assertThat(new LabelPropagation(1_000, seed).find(graph)).isEqualTo(found);
    }

    @Test
    void weights_decide() {
        Graph path = GraphBuilder.undirected(true)
                .add(0, 1, 5)
                .add(1, 2, 1)
                .add(2, 3, 5)
                .build();
        assertThat(new LabelPropagation(10, 1).find(path)).isEqualTo(Partition.of(new int[] {0, 0, 1, 1}));
    }

    @Test
    void nodes_without_edges_stay_by_themselves_and_no_round_is_no_search() {
        Graph lonely = GraphBuilder.undirected(false).nodes(3).build();
        assertThat(new LabelPropagation(5, 1).find(lonely)).isEqualTo(Partition.singletons(3));
        assertThatThrownBy(() -> new LabelPropagation(0, 1)).hasMessageContaining("round");
    }
}
