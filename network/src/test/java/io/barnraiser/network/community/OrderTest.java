package io.barnraiser.network.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.network.Samples;
import io.barnraiser.network.graph.Graph;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OrderTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void by_degree_every_node_comes_once_and_none_before_one_with_fewer_neighbours(long seed) {
        Graph graph = Samples.random(120, 0.05, false, seed);
        int[] order = Order.byDegree(Level.of(graph), new SplittableRandom(seed));
        int[] degrees = Arrays.stream(order)
                .map(node -> graph.offsets()[node + 1] - graph.offsets()[node])
                .toArray();
        assertThat(degrees).isSorted();
        assertThat(Arrays.stream(order).sorted())
                .containsExactlyElementsOf(IntStream.range(0, 120).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void by_degree_equals_are_shuffled(long seed) {
        Graph lonely = Samples.random(120, 0, false, seed);
        assertThat(Order.byDegree(Level.of(lonely), new SplittableRandom(seed))).isNotEqualTo(Order.ascending(120));
    }
}
