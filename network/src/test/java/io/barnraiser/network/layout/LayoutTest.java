package io.barnraiser.network.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.network.Samples;
import io.barnraiser.network.generate.Planted;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LayoutTest {

    private static final LayoutSettings SETTINGS = LayoutSettings.standard();

    private final Planted planted = Planted.partition(8, 50, 0.2, 0.005, new SplittableRandom(1));
    private final Graph graph = planted.graph();
    private final int[] tribes = planted.truth().labels();

    private static double distance(Positions positions, int one, int other) {
        return Math.hypot(
                positions.x()[one] - positions.x()[other],
                positions.y()[one] - positions.y()[other]);
    }

    /// The mean distance of pairs, linked ones or others.
    private static double mean(Graph graph, Positions positions, boolean linked) {
        double sum = 0;
        int pairs = 0;
        for (int one = 0; one < graph.nodes(); one++) {
            for (int other = 0; other < one; other++) {
                if (graph.weight(one, other) > 0 == linked) {
                    sum += distance(positions, one, other);
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    private static double nearest(Positions positions) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int one = 0; one < positions.size(); one++) {
            for (int other = 0; other < one; other++) {
                nearest = Math.min(nearest, distance(positions, one, other));
            }
        }
        return nearest;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void linked_nodes_stand_nearer_than_others_whether_their_groups_are_known_or_not(boolean known) {
        Positions positions = Layout.of(graph, known ? tribes : new int[graph.nodes()], SETTINGS);
        assertThat(mean(graph, positions, true)).isLessThan(0.5 * mean(graph, positions, false));
    }

    @Test
    void the_ends_of_a_chain_stand_far_apart() {
        GraphBuilder builder = GraphBuilder.undirected(false);
        for (int node = 1; node < 30; node++) {
            builder.add(node - 1, node);
        }
        Positions positions = Layout.of(builder.build(), new int[30], SETTINGS);
        double ends = distance(positions, 0, 29);
        for (int node = 1; node < 30; node++) {
            assertThat(distance(positions, node - 1, node)).isLessThan(ends / 3);
        }
    }

    @Test
    void every_node_stands_in_the_square_and_none_on_another() {
        Positions positions = Layout.of(graph, tribes, SETTINGS);
        for (int node = 0; node < graph.nodes(); node++) {
            assertThat(positions.isKnown(node)).isTrue();
            assertThat(positions.x()[node]).isBetween(-1f, 1f);
            assertThat(positions.y()[node]).isBetween(-1f, 1f);
        }
        assertThat(nearest(positions)).isGreaterThan(0.8 * SETTINGS.spacing() * 2 / Math.sqrt(graph.nodes()));
    }

    @Test
    void the_same_seed_gives_the_same_picture_and_another_another() {
        Positions one = Layout.of(graph, tribes, SETTINGS);
        Positions same = Layout.of(graph, tribes, SETTINGS);
        Positions other = Layout.of(graph, tribes, SETTINGS.withSeed(2));
        assertThat(same.x()).containsExactly(one.x());
        assertThat(same.y()).containsExactly(one.y());
        assertThat(other.x()).isNotEqualTo(one.x());
    }

    @Test
    void a_picture_that_begins_from_an_earlier_one_stays_like_it() {
        Positions before = Layout.of(graph, tribes, SETTINGS);
        Graph later = grown();
        int[] groups = Arrays.copyOf(tribes, graph.nodes() + 1);
        groups[graph.nodes()] = 3;
        Positions known = Positions.unknown(later.nodes());
        System.arraycopy(before.x(), 0, known.x(), 0, before.size());
        System.arraycopy(before.y(), 0, known.y(), 0, before.size());
        Positions after = Layout.of(later, groups, SETTINGS, known, () -> true).orElseThrow();
        Positions anew = Layout.of(later, groups, SETTINGS.withSeed(7));

        assertThat(moved(before, after)).isLessThan(0.1).isLessThan(moved(before, anew) / 4);
        assertThat(distance(after, graph.nodes(), 0)).isLessThan(mean(later, after, false));
    }

    /// The graph with a few edges more, and a new node beside node 0.
    private Graph grown() {
        GraphBuilder builder = GraphBuilder.undirected(false);
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                builder.add(node, graph.targets()[arc]);
            }
        }
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 20; i++) {
            builder.add(random.nextInt(graph.nodes()), random.nextInt(graph.nodes()));
        }
        return builder.add(0, graph.nodes()).build();
    }

    /// How far nodes moved in the mean.
    private static double moved(Positions before, Positions after) {
        double sum = 0;
        for (int node = 0; node < before.size(); node++) {
            sum += Math.hypot(after.x()[node] - before.x()[node], after.y()[node] - before.y()[node]);
        }
        return sum / before.size();
    }

    @Test
    void it_ends_when_it_is_told_to() {
        AtomicInteger asked = new AtomicInteger();
        Positions nothing = Positions.unknown(graph.nodes());
        assertThat(Layout.of(graph, new int[graph.nodes()], SETTINGS, nothing, () -> asked.incrementAndGet() < 5))
                .isEmpty();
        assertThat(asked).hasValue(5);
        assertThat(Layout.of(graph, tribes, SETTINGS, nothing, () -> false)).isEqualTo(Optional.empty());
    }

    @Test
    void weights_and_directions_count() {
        Graph heavy = GraphBuilder.directed(true)
                .add(0, 1, 100)
                .add(1, 2, 1)
                .add(2, 0, 1)
                .build();
        Positions positions = Layout.of(heavy, new int[3], SETTINGS);
        assertThat(distance(positions, 0, 1)).isLessThan(0.8 * distance(positions, 1, 2));
        assertThat(distance(positions, 0, 1)).isLessThan(0.8 * distance(positions, 0, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7})
    void few_nodes_and_nodes_without_edges_have_places_too(int nodes) {
        Graph lonely = GraphBuilder.undirected(false).nodes(nodes).build();
        Positions positions = Layout.of(lonely, new int[nodes], SETTINGS);
        assertThat(positions.size()).isEqualTo(nodes);
        for (int node = 0; node < nodes; node++) {
            assertThat(positions.isKnown(node)).isTrue();
        }
        if (nodes > 1) {
            assertThat(nearest(positions)).isGreaterThan(0.1);
        }
    }

    @Test
    void nodes_that_all_stood_in_one_place_are_placed_afresh() {
        Positions heap = new Positions(new float[40], new float[40]);
        Graph chain = Samples.cliques(8, 5);
        Positions positions =
                Layout.of(chain, new int[40], SETTINGS, heap, () -> true).orElseThrow();
        assertThat(mean(chain, positions, true)).isLessThan(0.5 * mean(chain, positions, false));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> Layout.of(graph, new int[3], SETTINGS)).hasMessageContaining("3 groups");
        int[] below = new int[graph.nodes()];
        below[5] = -1;
        assertThatThrownBy(() -> Layout.of(graph, below, SETTINGS)).hasMessageContaining("groups from 0");
        assertThatThrownBy(() -> SETTINGS.withIterations(0)).hasMessageContaining("0 iterations");
        assertThatThrownBy(() -> new Positions(new float[2], new float[3])).hasMessageContaining("2 and 3");
    }
}
