package io.barnraiser.network.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GraphBuilderTest {

    @Test
    void an_undirected_edge_is_seen_from_both_ends() {
        Graph graph = GraphBuilder.undirected(false).add(2, 0).add(0, 1).build();

        assertThat(graph.nodes()).isEqualTo(3);
        assertThat(graph.edges()).isEqualTo(2);
        assertThat(graph.degree(0)).isEqualTo(2);
        assertThat(graph.weight(0, 2)).isEqualTo(1);
        assertThat(graph.weight(2, 0)).isEqualTo(1);
        assertThat(graph.weight(1, 2)).isZero();
    }

    @Test
    void a_directed_edge_is_seen_from_its_begin_and_turned_round_from_its_end() {
        Graph graph = GraphBuilder.directed(true).add(0, 1, 3).add(2, 1, 4).build();

        assertThat(graph.edges()).isEqualTo(2);
        assertThat(graph.weight(1, 0)).isZero();
        assertThat(graph.reversed().weight(1, 0)).isEqualTo(3);
        assertThat(graph.reversed().weight(1, 2)).isEqualTo(4);
        assertThat(graph.totalWeight()).isEqualTo(7);
    }

    @Test
    void an_edge_that_is_named_again_adds_its_weight() {
        Graph graph = GraphBuilder.undirected(true).add(0, 1, 2).add(1, 0, 0.5).build();

        assertThat(graph.edges()).isEqualTo(1);
        assertThat(graph.weight(0, 1)).isEqualTo(2.5);
        assertThat(graph.strength(1)).isEqualTo(2.5);
    }

    @Test
    void without_weights_an_edge_counts_once_however_often_it_is_named() {
        Graph graph =
                GraphBuilder.undirected(false).add(0, 1).add(1, 0).add(0, 1).build();

        assertThat(graph.edges()).isEqualTo(1);
        assertThat(graph.totalWeight()).isEqualTo(1);
    }

    @Test
    void a_tie_to_oneself_is_left_out_and_counted() {
        GraphBuilder builder = GraphBuilder.undirected(false).add(3, 3).add(0, 1);

        assertThat(builder.loops()).isEqualTo(1);
        assertThat(builder.build().nodes()).isEqualTo(4);
    }

    @Test
    void nodes_without_edges_exist_when_they_are_asked_for() {
        assertThat(GraphBuilder.undirected(false).nodes(5).build().nodes()).isEqualTo(5);
        assertThat(GraphBuilder.undirected(false).build().nodes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_weight_is_a_positive_number(double weight) {
        GraphBuilder builder = GraphBuilder.undirected(true);
        assertThatThrownBy(() -> builder.add(0, 1, weight)).hasMessageContaining("above 0");
    }

    @Test
    void nodes_are_numbered_from_zero() {
        GraphBuilder builder = GraphBuilder.undirected(true);
        assertThatThrownBy(() -> builder.add(-1, 1)).hasMessageContaining("from 0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_graph_is_the_same_as_a_table_of_sums(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int nodes = 2 + random.nextInt(40);
        double[][] table = new double[nodes][nodes];
        GraphBuilder builder = GraphBuilder.undirected(true).nodes(nodes);
        for (int i = 0; i < 3_000; i++) {
            int from = random.nextInt(nodes);
            int to = random.nextInt(nodes);
            int weight = 1 + random.nextInt(3);
            builder.add(from, to, weight);
            if (from != to) {
                table[from][to] += weight;
                table[to][from] += weight;
            }
        }
        Graph graph = builder.build();
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                assertThat(graph.weight(from, to)).isEqualTo(table[from][to]);
            }
        }
    }
}
