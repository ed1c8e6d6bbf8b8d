package io.barnraiser.network.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.network.Samples;
import io.barnraiser.network.community.Components;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BridgesTest {

    private static Graph kept(Graph graph, BiPredicate<Integer, Integer> keep) {
        GraphBuilder builder = GraphBuilder.undirected(false).nodes(graph.nodes());
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                int other = graph.targets()[arc];
                if (node < other && keep.test(node, other)) {
                    builder.add(node, other);
                }
            }
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void they_are_those_whose_loss_takes_the_graph_apart(long seed) {
        Graph graph = Samples.random(30, 0.02 + 0.01 * seed, seed % 2 == 0, seed);
        int before = Components.of(graph).communities();
        Bridges found = Bridges.of(graph);

        List<Bridges.Edge> edges = new ArrayList<>();
        for (int from = 0; from < 30; from++) {
            for (int to = from + 1; to < 30; to++) {
                int one = from;
                int other = to;
                Graph without = kept(graph, (a, b) -> a != one || b != other);
                if (graph.weight(from, to) > 0 && Components.of(without).communities() > before) {
                    edges.add(new Bridges.Edge(from, to));
                }
            }
        }
        assertThat(found.edges()).isEqualTo(edges);

        for (int node = 0; node < 30; node++) {
            int gone = node;
            // The node itself stays behind alone; that makes one part more unless it was alone before.
            int alone = graph.degree(node) == 0 ? 0 : 1;
            int after =
                    Components.of(kept(graph, (a, b) -> a != gone && b != gone)).communities();
            assertThat(found.points()[node]).isEqualTo(after - alone > before);
        }
    }

    @Test
    void cliques_in_a_chain_hang_on_the_edges_between_them() {
        Bridges found = Bridges.of(Samples.cliques(3, 4));
        assertThat(found.edges()).containsExactly(new Bridges.Edge(3, 4), new Bridges.Edge(7, 8));
        assertThat(found.points())
                .containsExactly(false, false, false, true, true, false, false, true, true, false, false, false);
    }

    @Test
    void a_long_chain_needs_no_deep_stack() {
        GraphBuilder builder = GraphBuilder.undirected(false);
        for (int node = 1; node < 200_000; node++) {
            builder.add(node - 1, node);
        }
        assertThat(Bridges.of(builder.build()).edges()).hasSize(199_999);
    }

    @Test
    void directions_are_refused() {
        Graph directed = GraphBuilder.directed(false).add(0, 1).build();
        assertThatThrownBy(() -> Bridges.of(directed)).hasMessageContaining("directions");
    }
}
