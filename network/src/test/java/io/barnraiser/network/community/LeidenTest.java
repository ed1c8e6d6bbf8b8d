package io.barnraiser.network.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.network.Samples;
import io.barnraiser.network.generate.Planted;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LeidenTest {

    private static final Quality MODULARITY = new Quality.Modularity(1);

    @Test
    void the_karate_club_has_four_communities_at_the_best_known_modularity() {
        Graph karate = Samples.karate();
        double best = LongStream.range(0, 20)
                .mapToDouble(seed -> MODULARITY.of(karate, new Leiden(MODULARITY, 10, seed).find(karate)))
                .max()
                .orElseThrow();
        assertThat(best).isCloseTo(0.419790, within(1e-6));
    }

    @Test
    void cliques_in_a_chain_are_found_as_they_are() {
        Graph chain = Samples.cliques(6, 5);
        Partition found = new Leiden(MODULARITY, 5, 1).find(chain);
        assertThat(found.communities()).isEqualTo(6);
        for (int node = 0; node < chain.nodes(); node++) {
            assertThat(found.community(node)).isEqualTo(found.community(node / 5 * 5));
        }
    }

    @Test
    void a_higher_resolution_gives_more_communities() {
        Graph karate = Samples.karate();
        assertThat(new Leiden(new Quality.Modularity(3), 5, 1).find(karate).communities())
                .isGreaterThan(new Leiden(new Quality.Modularity(0.5), 5, 1)
                        .find(karate)
                        .communities());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void small_graphs_reach_the_best_of_all_partitions(long seed) {
        Graph graph = Samples.random(8, 0.4, seed % 2 == 0, seed);
        for (Quality quality : new Quality[] {MODULARITY, new Quality.ConstantPotts(0.3)}) {
            double best = LongStream.range(0, 10)
                    .mapToDouble(start -> quality.of(graph, new Leiden(quality, 5, start).find(graph)))
                    .max()
                    .orElseThrow();
            assertThat(best).isCloseTo(bruteForce(graph, quality, new int[graph.nodes()], 0, 0), within(1e-9));
        }
    }

    private static double bruteForce(Graph graph, Quality quality, int[] labels, int node, int used) {
        if (node == labels.length) {
            return quality.of(graph, Partition.of(labels));
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int label = 0; label <= used; label++) {
            labels[node] = label;
            best = Math.max(best, bruteForce(graph, quality, labels, node + 1, Math.max(used, label + 1)));
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_community_is_connected_and_no_move_of_one_node_gains(long seed) {
        Graph graph = Samples.random(200, 0.03, seed % 2 == 0, seed);
        Partition found = new Leiden(MODULARITY, 20, seed).find(graph);
        assertThat(Components.within(graph, found.labels()).communities()).isEqualTo(found.communities());

        double quality = MODULARITY.of(graph, found);
        int[] labels = found.labels();
        for (int node = 0; node < graph.nodes(); node++) {
            int own = labels[node];
            for (int other = 0; other < found.communities(); other++) {
                labels[node] = other;
                assertThat(MODULARITY.of(graph, Partition.of(labels))).isLessThan(quality + 1e-9);
            }
            labels[node] = own;
        }
    }

    @Test
    void the_same_seed_gives_the_same_partition() {
        Graph graph = Samples.random(300, 0.02, true, 7);
        assertThat(new Leiden(MODULARITY, 3, 42).find(graph)).isEqualTo(new Leiden(MODULARITY, 3, 42).find(graph));
    }

    @Test
    void in_a_large_graph_groups_are_found_whatever_the_number_of_threads() throws Exception {
        Planted planted = Planted.partition(700, 200, 0.04, 0.00001, new SplittableRandom(1));
        Graph graph = planted.graph();
        assertThat(Chunks.of(Level.of(graph), Groups.of(new int[graph.nodes()], 1))
                        .count())
                .isGreaterThan(1);
        Leiden leiden = new Leiden(new Quality.Modularity(20), 1, 42);
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool four = new ForkJoinPool(4)) {
            Partition found = one.submit(() -> leiden.find(graph)).get();
            assertThat(four.submit(() -> leiden.find(graph)).get()).isEqualTo(found);
            assertThat(Components.within(graph, found)).isEqualTo(found);
            assertThat(Agreement.of(found, planted.truth()).adjusted()).isGreaterThan(0.8);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void on_dense_graphs_the_usual_seed_is_near_the_best(long seed) {
        Graph graph =
                Planted.partition(6, 30, 0.4, 0.12, new SplittableRandom(seed)).graph();
        double[] found = LongStream.range(0, 20)
                .mapToDouble(start -> MODULARITY.of(graph, new Leiden(MODULARITY, 10, start).find(graph)))
                .sorted()
                .toArray();
        assertThat(found[10]).isGreaterThan(0.98 * found[19]);
    }

    @Test
    void going_on_from_a_partition_never_makes_it_worse() {
        Graph graph = Samples.random(300, 0.02, true, 8);
        Partition begin = new Leiden(MODULARITY, 1, 1).find(graph);
        Partition after = new Leiden(MODULARITY, 1, 2).improve(graph, begin);
        assertThat(MODULARITY.of(graph, after)).isGreaterThanOrEqualTo(MODULARITY.of(graph, begin) - 1e-12);
    }

    @Test
    void nodes_without_edges_stay_by_themselves() {
        Graph lonely = GraphBuilder.undirected(false).nodes(3).build();
        assertThat(new Leiden(MODULARITY, 2, 1).find(lonely)).isEqualTo(Partition.singletons(3));
        assertThat(MODULARITY.of(lonely, Partition.singletons(3))).isZero();
    }

    @Test
    void directions_and_numbers_that_mean_nothing_are_refused() {
        Graph directed = GraphBuilder.directed(false).add(0, 1).build();
        assertThatThrownBy(() -> new Leiden(MODULARITY, 1, 1).find(directed)).hasMessageContaining("directions");
        assertThatThrownBy(() -> new Leiden(MODULARITY, 0, 1)).hasMessageContaining("iteration");
        assertThatThrownBy(() -> new Quality.Modularity(0)).hasMessageContaining("above 0");
    }
}
