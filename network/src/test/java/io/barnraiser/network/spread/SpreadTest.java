package io.barnraiser.network.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.network.generate.RandomGraphs;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpreadTest {

    private final SeedSearch search = new SeedSearch(0.1, 0.01, 1);

    @Test
    void a_chain_is_reached_as_far_as_its_probabilities_say() {
        CascadeModel chain = new CascadeModel(
                GraphBuilder.directed(true).add(0, 1, 0.5).add(1, 2, 0.5).build());
        CascadeModel.Reach reach = chain.simulate(new int[] {0}, 40_000, 1);
        assertThat(reach.mean()).isCloseTo(1.75, within(3 * reach.margin()));
        assertThat(chain.simulate(new int[] {0, 1, 2}, 10, 1).mean()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void on_small_graphs_the_seeds_are_as_good_as_the_best_of_all(long seed) {
        CascadeModel model = random(12, seed);
        Seeds seeds = search.find(model, 2);
        double best = 0;
        for (int one = 0; one < 12; one++) {
            for (int other = one + 1; other < 12; other++) {
                best = Math.max(
                        best, model.simulate(new int[] {one, other}, 4_000, 1).mean());
            }
        }
        double found = model.simulate(seeds.nodes(), 4_000, 1).mean();
        assertThat(found).isGreaterThan(0.95 * best);
        assertThat(seeds.reach()).isCloseTo(found, within(0.1 * found));
        assertThat(seeds.least()).isLessThanOrEqualTo(found * 1.02);
        assertThat(seeds.certified()).isGreaterThan(1 - 1 / Math.E - 0.1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void with_groups_the_seeds_are_as_good_as_the_best_pair_of_two_groups(long seed) {
        CascadeModel model = random(12, seed);
        int[] groups = IntStream.range(0, 12).map(node -> node / 4).toArray();
        boolean[] all = new boolean[12];
        Arrays.fill(all, true);
        Seeds seeds = search.find(model, 2, all, groups, GroupRule.AT_MOST_ONE);
        double best = 0;
        for (int one = 0; one < 12; one++) {
            for (int other = one + 1; other < 12; other++) {
                if (groups[one] != groups[other]) {
                    best = Math.max(
                            best,
                            model.simulate(new int[] {one, other}, 4_000, 1).mean());
                }
            }
        }
        double found = model.simulate(seeds.nodes(), 4_000, 1).mean();
        assertThat(groups[seeds.nodes()[0]]).isNotEqualTo(groups[seeds.nodes()[1]]);
        assertThat(found).isGreaterThan(0.95 * best);
        assertThat(seeds.certified()).isGreaterThan(0.4).isLessThanOrEqualTo(found / best * 1.03);
    }

    @Test
    void of_each_group_there_is_room_for_one_that_is_allowed() {
        int[] groups = {0, 0, 1, SeedSearch.ALONE, SeedSearch.ALONE, 2};
        boolean[] allowed = {true, true, true, true, true, false};
        assertThat(GroupRule.AT_MOST_ONE.room(allowed, groups)).isEqualTo(4);
        CascadeModel empty =
                new CascadeModel(GraphBuilder.directed(true).nodes(6).build());
        assertThat(search.find(empty, 4, allowed, groups, GroupRule.AT_MOST_ONE).nodes())
                .containsExactlyInAnyOrder(0, 2, 3, 4);
        assertThatThrownBy(() -> search.find(empty, 5, allowed, groups, GroupRule.AT_MOST_ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void where_each_group_must_have_one_none_gets_a_second_before() {
        CascadeModel star = new CascadeModel(GraphBuilder.directed(true)
                .add(0, 4, 1)
                .add(0, 5, 1)
                .add(1, 6, 1)
                .nodes(8)
                .build());
        int[] groups = {0, 0, 1, 2, 0, 0, 0, SeedSearch.ALONE};
        boolean[] allowed = {true, true, true, true, true, true, true, true};
        assertThat(search.find(star, 2, allowed, groups, GroupRule.ANY).nodes()).containsExactlyInAnyOrder(0, 1);
        for (int k = 1; k <= 8; k++) {
            int[] nodes = search.find(star, k, allowed, groups, GroupRule.AT_LEAST_ONE)
                    .nodes();
            assertThat(nodes).hasSize(k).doesNotHaveDuplicates();
            long groupsMet = IntStream.of(nodes)
                    .map(node -> groups[node])
                    .filter(group -> group >= 0)
                    .distinct()
                    .count();
            assertThat(groupsMet).as("k = %d", k).isEqualTo(Math.min(3, k));
        }
        allowed[3] = false;
        assertThat(search.find(star, 3, allowed, groups, GroupRule.AT_LEAST_ONE).nodes())
                .containsExactlyInAnyOrder(0, 1, 2);
        assertThat(GroupRule.AT_LEAST_ONE.room(allowed, groups)).isEqualTo(7);
    }

    @Test
    void a_neighbour_that_is_reached_already_adds_less_to_a_degree() {
        CascadeModel model = new CascadeModel(GraphBuilder.directed(true)
                .add(0, 3, 0.5)
                .add(0, 4, 0.5)
                .add(0, 5, 0.5)
                .add(1, 3, 0.5)
                .add(1, 4, 0.5)
                .add(1, 5, 0.5)
                .add(2, 6, 0.5)
                .add(2, 7, 0.4)
                .build());
        // Beside 0, node 1 adds 1 + 3 / 4, node 2 adds 1 + 0.9.
        assertThat(DegreeDiscount.of(model, 3, node -> true)).containsExactly(0, 2, 1);
        assertThat(DegreeDiscount.of(model, 2, node -> node != 0)).containsExactly(1, 2);
        assertThat(DegreeDiscount.of(model, 9, node -> node < 2)).containsExactly(0, 1);
    }

    @Test
    void the_difference_of_two_choices_is_the_difference_of_what_they_reach() {
        CascadeModel model = random(60, 9);
        int[] one = search.find(model, 5).nodes();
        int[] other = {1, 2, 3, 4, 5};
        double[] differences = ExpectedReach.differences(model, one, other, 20_000, 1);
        double judged = ExpectedReach.afterEach(model, one, 20_000, 1).getLast().mean()
                - ExpectedReach.afterEach(model, other, 20_000, 1).getLast().mean();
        assertThat(Arrays.stream(differences).average().orElseThrow()).isCloseTo(judged, within(1e-6));
        assertThat(ExpectedReach.differences(model, one, one, 100, 1)).containsOnly(0);
    }

    private static CascadeModel random(int nodes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        GraphBuilder builder = GraphBuilder.directed(true).nodes(nodes);
        for (int i = 0; i < 4 * nodes; i++) {
            int from = random.nextInt(nodes);
            int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
            builder.add(from, to, 0.05 + 0.15 * random.nextDouble());
        }
        return new CascadeModel(builder.build());
    }

    @Test
    void seeds_reach_as_many_as_the_hubs_of_a_graph_made_of_hubs_and_far_more_than_chance() {
        Graph graph = bothWays(RandomGraphs.barabasiAlbert(3_000, 2, new SplittableRandom(5)));
        CascadeModel model = CascadeModel.weighted(graph);
        Seeds seeds = search.find(model, 20);
        int[] connected = IntStream.range(0, 3_000)
                .boxed()
                .sorted((one, other) -> graph.degree(other) - graph.degree(one))
                .limit(20)
                .mapToInt(Integer::intValue)
                .toArray();
        int[] chance =
                new SplittableRandom(6).ints(0, 3_000).distinct().limit(20).toArray();
        double found = model.simulate(seeds.nodes(), 2_000, 1).mean();
        assertThat(found)
                .isGreaterThanOrEqualTo(
                        0.97 * model.simulate(connected, 2_000, 1).mean());
        assertThat(found).isGreaterThan(2 * model.simulate(chance, 2_000, 1).mean());
        assertThat(seeds.reach()).isCloseTo(found, within(0.05 * found));
        assertThat(search.find(model, 20).nodes()).isEqualTo(seeds.nodes());
    }

    @Test
    void where_next_to_nothing_passes_those_are_found_who_reach_somebody_beside_themselves() {
        int nodes = 2_000;
        GraphBuilder builder = GraphBuilder.directed(true).nodes(nodes);
        for (int node = 0; node < nodes; node++) {
            // Five reach a quarter of a member each, everybody else a twentieth.
            int others = node < 5 ? 25 : 5;
            for (int other = 1; other <= others; other++) {
                builder.add(node, (node + other * 67) % nodes, 0.01);
            }
        }
        assertThat(new SeedSearch(0.02, 0.01, 1)
                        .find(new CascadeModel(builder.build()), 5)
                        .nodes())
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }

    @Test
    void what_the_first_seeds_reach_is_judged_on_draws_of_its_own() {
        CascadeModel model = random(60, 9);
        int[] seeds = search.find(model, 5).nodes();
        List<ExpectedReach> reach = ExpectedReach.afterEach(model, seeds, 50_000, 1);
        assertThat(reach).hasSize(5);
        for (int i = 0; i < 5; i++) {
            CascadeModel.Reach simulated = model.simulate(Arrays.copyOf(seeds, i + 1), 50_000, 7);
            ExpectedReach judged = reach.get(i);
            double margin = simulated.margin() + (judged.most() - judged.least()) / 2;
            assertThat(judged.mean()).isCloseTo(simulated.mean(), within(1.5 * margin));
            assertThat(judged.least()).isLessThanOrEqualTo(judged.mean());
            assertThat(judged.most()).isGreaterThanOrEqualTo(judged.mean());
        }
    }

    @Test
    void about_nineteen_of_twenty_intervals_hold_what_is_true() {
        CascadeModel chain = new CascadeModel(
                GraphBuilder.directed(true).add(0, 1, 0.5).add(1, 2, 0.5).build());
        long held = LongStream.range(0, 400)
                .mapToObj(seed ->
                        ExpectedReach.afterEach(chain, new int[] {0}, 300, seed).getLast())
                .filter(reach -> reach.least() <= 1.75 && reach.most() >= 1.75)
                .count();
        assertThat(held).isBetween(360L, 398L);
    }

    @Test
    void without_directions_an_edge_passes_things_both_ways() {
        Graph edge = GraphBuilder.undirected(true).add(0, 1, 0.5).build();
        Graph arcs = CascadeModel.probable(edge).graph();
        assertThat(arcs.weight(0, 1)).isEqualTo(0.5);
        assertThat(arcs.weight(1, 0)).isEqualTo(0.5);
        assertThat(ExpectedReach.afterEach(CascadeModel.probable(edge), new int[] {1}, 10_000, 1)
                        .getLast()
                        .mean())
                .isCloseTo(1.5, within(0.05));
    }

    private static Graph bothWays(Graph graph) {
        GraphBuilder builder = GraphBuilder.directed(false).nodes(graph.nodes());
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                builder.add(node, graph.targets()[arc]);
            }
        }
        return builder.build();
    }

    @Test
    void nobody_is_chosen_who_is_not_allowed() {
        CascadeModel star = new CascadeModel(GraphBuilder.directed(true)
                .add(0, 1, 1)
                .add(0, 2, 1)
                .add(0, 3, 1)
                .add(4, 3, 0.5)
                .build());
        assertThat(search.find(star, 1).nodes()).containsExactly(0);
        boolean[] allowed = new boolean[5];
        Arrays.fill(allowed, true);
        allowed[0] = false;
        assertThat(search.find(star, 2, allowed).nodes()).doesNotContain(0).contains(4);
        assertThatThrownBy(() -> search.find(star, 5, allowed)).hasMessageContaining("allowed");
    }

    @Test
    void what_is_no_probability_is_refused() {
        Graph heavy = GraphBuilder.directed(true).add(0, 1, 1.5).build();
        assertThatThrownBy(() -> new CascadeModel(heavy)).hasMessageContaining("at most 1");
        Graph plain = GraphBuilder.undirected(true).add(0, 1, 0.5).build();
        assertThatThrownBy(() -> new CascadeModel(plain)).hasMessageContaining("directed");
    }
}
