package io.barnraiser.network.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.network.Samples;
import io.barnraiser.network.generate.RandomGraphs;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SampledBetweennessTest {

    private static Graph directed(int nodes, int arcs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        GraphBuilder builder = GraphBuilder.directed(false).nodes(nodes);
        for (int i = 0; i < arcs; i++) {
            builder.add(random.nextInt(nodes), random.nextInt(nodes));
        }
        return builder.build();
    }

    private static double[] exact(Graph graph) {
        double pairs = graph.nodes() * (graph.nodes() - 1.0) / (graph.isDirected() ? 1 : 2);
        return Arrays.stream(Betweenness.exact(graph))
                .map(value -> value / pairs)
                .toArray();
    }

    private static double difference(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(node -> Math.abs(one[node] - other[node]))
                .max()
                .orElse(0);
    }

    private static double difference(Graph graph, double error, long seed) {
        SampledBetweenness sampled = SampledBetweenness.of(graph, error, 0.1, new SplittableRandom(seed));
        return difference(sampled.shares(), exact(graph));
    }

    @Test
    void the_promise_holds_over_seeds_and_kinds_of_graphs() {
        Graph hubs = RandomGraphs.barabasiAlbert(300, 2, new SplittableRandom(1));
        Graph loose = RandomGraphs.erdosRenyi(300, 0.008, new SplittableRandom(2));
        Graph pointing = directed(300, 900, 3);
        for (Graph graph : new Graph[] {Samples.karate(), hubs, loose, pointing, Samples.cliques(10, 5)}) {
            double[] exact = exact(graph);
            long broken = LongStream.range(0, 20)
                    .filter(seed -> difference(
                                    SampledBetweenness.of(graph, 0.03, 0.1, new SplittableRandom(seed))
                                            .shares(),
                                    exact)
                            > 0.03)
                    .count();
            assertThat(broken).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_smaller_error_brings_it_nearer(long seed) {
        assertThat(difference(Samples.karate(), 0.01, seed)).isLessThan(0.01);
        assertThat(difference(directed(40, 120, seed), 0.01, seed)).isLessThan(0.01);
    }

    @Test
    void ways_are_drawn_evenly_where_there_are_several() {
        // From 0 to 4 there are three shortest ways: two by way of 1, one by way of 2.
        Graph graph = GraphBuilder.directed(false)
                .add(0, 1)
                .add(0, 2)
                .add(1, 5)
                .add(1, 6)
                .add(2, 7)
                .add(5, 4)
                .add(6, 4)
                .add(7, 4)
                .build();
        SampledBetweenness sampled = SampledBetweenness.of(graph, 0.005, 0.1, new SplittableRandom(9));
        double[] exact = exact(graph);
        for (int node = 0; node < graph.nodes(); node++) {
            assertThat(sampled.shares()[node]).isCloseTo(exact[node], within(0.005));
        }
    }

    @Test
    void where_no_node_lies_on_many_ways_fewer_draws_suffice() {
        Graph loose = RandomGraphs.erdosRenyi(2_000, 0.01, new SplittableRandom(4));
        SampledBetweenness sampled = SampledBetweenness.of(loose, 0.005, 0.1, new SplittableRandom(5));
        double known = 0.5 / (0.005 * 0.005) * (1 + Math.log(2 / 0.1));
        assertThat((double) sampled.ways()).isLessThan(known / 2);
        assertThat(difference(sampled.shares(), exact(loose))).isLessThan(0.005);
    }

    @Test
    void the_same_seed_gives_the_same_shares() {
        Graph graph = RandomGraphs.barabasiAlbert(200, 2, new SplittableRandom(6));
        assertThat(SampledBetweenness.of(graph, 0.05, 0.1, new SplittableRandom(7))
                        .shares())
                .isEqualTo(SampledBetweenness.of(graph, 0.05, 0.1, new SplittableRandom(7))
                        .shares());
    }

    @Test
    void without_ways_through_others_nobody_lies_between() {
        Graph pairs =
                GraphBuilder.undirected(false).add(0, 1).add(2, 3).nodes(6).build();
        assertThat(SampledBetweenness.of(pairs, 0.1, 0.1, new SplittableRandom(1))
                        .shares())
                .containsOnly(0)
                .hasSize(6);
        Graph nothing = GraphBuilder.directed(false).build();
        assertThat(SampledBetweenness.of(nothing, 0.1, 0.1, new SplittableRandom(1))
                        .shares())
                .isEmpty();
        assertThatThrownBy(() -> SampledBetweenness.of(pairs, 0, 0.1, new SplittableRandom(1)))
                .hasMessageContaining("error 0.0");
        assertThatThrownBy(() -> SampledBetweenness.of(Samples.karate(), 1e-9, 0.1, new SplittableRandom(1)))
                .hasMessageContaining("pairs");
    }
}
