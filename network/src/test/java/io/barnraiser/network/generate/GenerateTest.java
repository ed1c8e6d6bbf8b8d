package io.barnraiser.network.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.network.Samples;
import io.barnraiser.network.community.Agreement;
import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.community.Quality;
import io.barnraiser.network.graph.Graph;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GenerateTest {

    private static final Quality MODULARITY = new Quality.Modularity(1);

    @Test
    void a_random_graph_has_about_as_many_edges_as_its_probability_says() {
        Graph graph = RandomGraphs.erdosRenyi(1_000, 0.02, new SplittableRandom(1));
        double expected = 0.02 * 1_000 * 999 / 2;
        assertThat((double) graph.edges()).isCloseTo(expected, within(5 * Math.sqrt(expected)));
        assertThat(RandomGraphs.erdosRenyi(10, 1, new SplittableRandom(1)).edges())
                .isEqualTo(45);
        assertThat(RandomGraphs.erdosRenyi(10, 0, new SplittableRandom(1)).edges())
                .isZero();
        assertThatThrownBy(() -> RandomGraphs.erdosRenyi(10, 1.1, new SplittableRandom(1)))
                .hasMessageContaining("probability");
    }

    @Test
    void who_comes_late_ties_to_those_who_have_many_ties() {
        Graph graph = RandomGraphs.barabasiAlbert(2_000, 3, new SplittableRandom(2));
        assertThat(graph.edges()).isEqualTo(3 + (2_000 - 3) * 3);
        int hub = IntStream.range(0, 2_000).map(graph::degree).max().orElseThrow();
        assertThat(hub).isGreaterThan(60);
        assertThatThrownBy(() -> RandomGraphs.barabasiAlbert(3, 3, new SplittableRandom(2)))
                .hasMessageContaining("3 edges");
    }

    @Test
    void planted_groups_are_found_again() {
        Planted planted = Planted.partition(10, 40, 0.4, 0.01, new SplittableRandom(3));
        Partition found = new Leiden(MODULARITY, 10, 1).find(planted.graph());
        assertThat(Agreement.of(found, planted.truth()).adjusted()).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5})
    void the_mixing_of_a_power_law_graph_is_what_was_asked_for(double mixing) {
        PowerLaw shape = new PowerLaw(5_000, new PowerLaw.Range(10, 80, 2.5), new PowerLaw.Range(40, 400, 1.5), mixing);
        Planted planted = Planted.powerLaw(shape, new SplittableRandom(4));
        int outside = 0;
        Graph graph = planted.graph();
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                outside += planted.truth().community(node) == planted.truth().community(graph.targets()[arc]) ? 0 : 1;
            }
        }
        assertThat((double) outside / graph.arcs()).isCloseTo(mixing, within(0.03));
        if (mixing < 0.5) {
            Partition found = new Leiden(MODULARITY, 5, 1).find(graph);
            assertThat(Agreement.of(found, planted.truth()).adjusted()).isGreaterThan(0.9);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_rewired_graph_keeps_every_degree_and_forgets_its_groups(boolean weighted) {
        Graph graph = Samples.random(100, 0.1, weighted, 5);
        Graph drawn = new Rewiring(graph).draw(new SplittableRandom(6));
        for (int node = 0; node < graph.nodes(); node++) {
            assertThat(drawn.degree(node)).isEqualTo(graph.degree(node));
        }
        assertThat(drawn.totalWeight()).isEqualTo(graph.totalWeight());

        Graph chain = Samples.cliques(10, 8);
        Graph mixed = new Rewiring(chain).draw(new SplittableRandom(7));
        Partition cliques = new Leiden(MODULARITY, 5, 1).find(chain);
        assertThat(MODULARITY.of(chain, cliques)).isGreaterThan(0.8);
        assertThat(MODULARITY.of(mixed, cliques)).isLessThan(0.2);
    }
}
