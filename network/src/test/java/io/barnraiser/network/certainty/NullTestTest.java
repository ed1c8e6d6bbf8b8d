package io.barnraiser.network.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.network.Samples;
import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.community.Quality;
import io.barnraiser.network.generate.Planted;
import io.barnraiser.network.generate.RandomGraphs;
import io.barnraiser.network.generate.Rewiring;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class NullTestTest {

    private static final int SEEDS = 12;
    private static final int DRAWS = 50;

    private static NullTest test(Graph graph, long seed) {
        return NullTest.of(graph, new Leiden(new Quality.Modularity(1), 3, seed), DRAWS);
    }

    private static long count(NullTest.Verdict verdict, LongFunction<Graph> graph) {
        return LongStream.range(0, SEEDS)
                .filter(seed -> test(graph.apply(seed), seed).verdict() == verdict)
                .count();
    }

    @Test
    void a_random_graph_has_a_high_modularity_and_no_structure() {
        assertThat(test(RandomGraphs.erdosRenyi(200, 0.03, new SplittableRandom(1)), 1)
                        .observed())
                .isGreaterThan(0.35);
        assertThat(count(NullTest.Verdict.NONE, seed -> RandomGraphs.erdosRenyi(200, 0.03, new SplittableRandom(seed))))
                .isGreaterThanOrEqualTo(SEEDS - 1);
    }

    @Test
    void what_is_left_of_groups_after_rewiring_is_no_structure() {
        Graph planted =
                Planted.partition(5, 40, 0.2, 0.02, new SplittableRandom(2)).graph();
        assertThat(count(NullTest.Verdict.NONE, seed -> new Rewiring(planted).draw(new SplittableRandom(seed))))
                .isGreaterThanOrEqualTo(SEEDS - 1);
    }

    @Test
    void planted_groups_are_structure() {
        assertThat(count(
                        NullTest.Verdict.STRUCTURE,
                        seed -> Planted.partition(5, 40, 0.2, 0.02, new SplittableRandom(seed))
                                .graph()))
                .isEqualTo(SEEDS);
        assertThat(test(Samples.cliques(8, 6), 1).verdict()).isEqualTo(NullTest.Verdict.STRUCTURE);
    }

    @Test
    void weights_are_part_of_the_test() {
        SplittableRandom random = new SplittableRandom(3);
        GraphBuilder builder = GraphBuilder.undirected(true);
        Graph plain = RandomGraphs.erdosRenyi(200, 0.05, random);
        for (int node = 0; node < plain.nodes(); node++) {
            for (int arc = plain.offsets()[node]; arc < plain.offsets()[node + 1]; arc++) {
                int other = plain.targets()[arc];
                if (other > node) {
                    builder.add(node, other, node / 50 == other / 50 ? 8 : 1);
                }
            }
        }
        assertThat(test(plain, 1).verdict()).isEqualTo(NullTest.Verdict.NONE);
        assertThat(test(builder.build(), 1).verdict()).isEqualTo(NullTest.Verdict.STRUCTURE);
    }

    @Test
    void few_ties_and_ties_that_cannot_be_rewired_tell_nothing() {
        GraphBuilder star = GraphBuilder.undirected(false);
        for (int leaf = 1; leaf <= 40; leaf++) {
            star.add(0, leaf);
        }
        assertThat(test(star.build(), 1).verdict()).isEqualTo(NullTest.Verdict.CANNOT_TELL);
        assertThat(test(Samples.cliques(3, 3), 1).verdict()).isEqualTo(NullTest.Verdict.CANNOT_TELL);
        assertThat(test(GraphBuilder.undirected(false).nodes(5).build(), 1).verdict())
                .isEqualTo(NullTest.Verdict.CANNOT_TELL);
    }

    @Test
    void z_p_and_the_verdict_follow_from_the_figures() {
        NullTest edge = new NullTest(0.455, 0.40, 0.02, 4, 199, 100);
        assertThat(edge.z()).isCloseTo(2.75, within(1e-9));
        assertThat(edge.p()).isCloseTo(0.025, within(1e-9));
        assertThat(edge.verdict()).isEqualTo(NullTest.Verdict.CANNOT_TELL);
        assertThat(new NullTest(0.47, 0.40, 0.02, 0, 199, 100).verdict()).isEqualTo(NullTest.Verdict.STRUCTURE);
        assertThat(new NullTest(0.47, 0.40, 0.02, 10, 199, 100).verdict()).isEqualTo(NullTest.Verdict.CANNOT_TELL);
        assertThat(new NullTest(0.43, 0.40, 0.02, 9, 199, 100).verdict()).isEqualTo(NullTest.Verdict.NONE);
    }

    @Test
    void the_same_seed_gives_the_same_figures_and_each_draw_is_reported() {
        Graph karate = Samples.karate();
        List<Integer> done = new ArrayList<>();
        NullTest one = NullTest.of(karate, new Leiden(new Quality.Modularity(1), 3, 5), 20, done::add);
        assertThat(one).isEqualTo(NullTest.of(karate, new Leiden(new Quality.Modularity(1), 3, 5), 20));
        assertThat(done).hasSize(20).last().isEqualTo(20);
        assertThatThrownBy(() -> NullTest.of(karate, new Leiden(new Quality.Modularity(1), 3, 5), 18))
                .hasMessageContaining("18 draws");
    }
}
