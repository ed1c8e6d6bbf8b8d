package io.barnraiser.network.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.network.Samples;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BackboneTest {

    private static List<String> edges(Graph graph) {
        List<String> edges = new ArrayList<>();
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                int other = graph.targets()[arc];
                if (graph.isDirected() || node < other) {
                    edges.add("%d-%d %s".formatted(node, other, graph.weight(node, other)));
                }
            }
        }
        return edges;
    }

    /// A hub with a leaf for each weight.
    private static Graph star(double... weights) {
        GraphBuilder star = GraphBuilder.undirected(true);
        for (int leaf = 0; leaf < weights.length; leaf++) {
            star.add(0, leaf + 1, weights[leaf]);
        }
        return star.build();
    }

    @Test
    void of_a_star_the_heavy_ray_is_kept() {
        // By the formula 10 of 13 with four rays: (3/13)^3 = 0.0123; 1 of 13: (12/13)^3 = 0.787.
        assertThat(edges(Backbone.of(star(10, 1, 1, 1), 0.05))).containsExactly("0-1 10.0");
        assertThat(edges(Backbone.of(star(10, 1, 1, 1), 0.0123))).containsExactly("0-1 10.0");
        assertThat(edges(Backbone.of(star(10, 1, 1, 1), 0.0122))).isEmpty();
    }

    @Test
    void of_an_even_star_or_ring_nothing_stands_out() {
        // Each of k even edges has (1 - 1/k)^(k - 1), which falls towards 1/e = 0.368.
        assertThat(edges(Backbone.of(star(2, 2, 2, 2, 2), 0.36))).isEmpty();
        GraphBuilder ring = GraphBuilder.undirected(true);
        for (int i = 0; i < 8; i++) {
            ring.add(i, (i + 1) % 8, 3);
        }
        Graph even = ring.build();
        assertThat(edges(Backbone.of(even, 0.5))).isEmpty();
        assertThat(edges(Backbone.of(even, 0.51))).isEqualTo(edges(even));
    }

    @Test
    void of_an_uneven_ring_every_second_edge_is_kept() {
        GraphBuilder ring = GraphBuilder.undirected(true);
        for (int i = 0; i < 8; i++) {
            ring.add(i, (i + 1) % 8, i % 2 == 0 ? 99 : 1);
        }
        Graph kept = Backbone.of(ring.build(), 0.05);
        assertThat(edges(kept)).containsExactly("0-1 99.0", "2-3 99.0", "4-5 99.0", "6-7 99.0");
        assertThat(kept.nodes()).isEqualTo(8);
    }

    @Test
    void an_edge_may_stand_out_at_its_weaker_end_alone() {
        GraphBuilder builder = GraphBuilder.undirected(true);
        for (int i = 2; i < 12; i++) {
            builder.add(0, i, 50);
        }
        for (int i = 2; i < 6; i++) {
            builder.add(1, i, 0.1);
        }
        // To node 0 it is one of many, to node 1 nearly all it has.
        builder.add(0, 1, 20);
        assertThat(edges(Backbone.of(builder.build(), 0.05))).contains("0-1 20.0");
    }

    @Test
    void the_only_edge_of_both_its_ends_is_never_kept() {
        assertThat(edges(Backbone.of(star(7), 1))).isEmpty();
    }

    @Test
    void small_graphs_agree_with_chance_as_it_is_defined() {
        for (long seed = 0; seed < 4; seed++) {
            Graph graph = Samples.random(9, 0.6, true, seed);
            Graph kept = Backbone.of(graph, 0.3);
            SplittableRandom random = new SplittableRandom(seed);
            for (int one = 0; one < 9; one++) {
                for (int other = one + 1; other < 9; other++) {
                    double weight = graph.weight(one, other);
                    double least = Math.min(share(graph, one, weight, random), share(graph, other, weight, random));
                    // What the draws cannot tell is left out: four standard deviations around alpha.
                    if (weight > 0 && Math.abs(least - 0.3) > 0.02) {
                        assertThat(kept.weight(one, other) > 0)
                                .as("seed %d, %d-%d: %s", seed, one, other, least)
                                .isEqualTo(least < 0.3);
                    }
                }
            }
        }
    }

    /// In how many of 10,000 even breaks of the node's strength the first piece is at least so large.
    private static double share(Graph graph, int node, double weight, SplittableRandom random) {
        int reached = 0;
        for (int draw = 0; draw < 10_000; draw++) {
            double first = 1;
            for (int cut = 1; cut < graph.degree(node); cut++) {
                first = Math.min(first, random.nextDouble());
            }
            reached += first * graph.strength(node) >= weight ? 1 : 0;
        }
        return reached / 10_000.0;
    }

    @Test
    void what_leaves_and_what_arrives_are_compared_apart() {
        GraphBuilder builder = GraphBuilder.directed(true);
        for (int i = 1; i <= 10; i++) {
            builder.add(0, i, i == 1 ? 90 : 1);
            builder.add(i, 11, 1);
        }
        assertThat(edges(Backbone.of(builder.build(), 0.05))).containsExactly("0-1 90.0");
    }

    @Test
    void alpha_is_a_probability() {
        Graph karate = Samples.karate();
        assertThatThrownBy(() -> Backbone.of(karate, 0)).hasMessageContaining("alpha");
        assertThatThrownBy(() -> Backbone.of(karate, 1.01)).hasMessageContaining("alpha");
        assertThatThrownBy(() -> Backbone.of(karate, Double.NaN)).hasMessageContaining("alpha");
    }
}
