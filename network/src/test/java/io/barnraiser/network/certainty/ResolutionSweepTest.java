package io.barnraiser.network.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.network.community.Agreement;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.community.Quality;
import io.barnraiser.network.generate.Planted;
import io.barnraiser.network.generate.RandomGraphs;
import io.barnraiser.network.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ResolutionSweepTest {

    private static final List<Double> GRID = List.of(0.5, 0.7, 1.0, 1.4, 2.0);

    private static ResolutionSweep sweep(Graph graph) {
        return ResolutionSweep.of(graph, Quality.Modularity::new, GRID, 4, 5, 1, done -> {});
    }

    private static ResolutionSweep.Step step(double resolution, int groups, double agreement, double recurrence) {
        int[] labels = new int[40];
        for (int node = 0; node < labels.length; node++) {
            labels[node] = node % groups;
        }
        return new ResolutionSweep.Step(resolution, Partition.of(labels), 0, agreement, recurrence, 0.2);
    }

    private static double chosen(ResolutionSweep.Step... steps) {
        return new ResolutionSweep(List.of(steps)).steadiest(1).orElseThrow().resolution();
    }

    @Test
    void the_steadiest_resolution_is_that_of_the_groups() {
        Planted planted = Planted.partition(30, 10, 0.9, 0.01, new SplittableRandom(5));
        ResolutionSweep sweep = ResolutionSweep.of(
                planted.graph(), Quality.ConstantPotts::new, List.of(1e-6, 0.002, 0.2, 0.95), 5, 3, 1, done -> {});
        assertThat(sweep.steps()).hasSize(4);
        assertThat(sweep.steps().getFirst().partition().communities()).isEqualTo(1);
        ResolutionSweep.Step steadiest = sweep.steadiest(0.002).orElseThrow();
        assertThat(steadiest.resolution()).isEqualTo(0.2);
        assertThat(steadiest.partition()).isEqualTo(planted.truth());
        assertThat(ResolutionSweep.of(planted.graph(), Quality.ConstantPotts::new, List.of(1e-6), 2, 1, 1, done -> {})
                        .steadiest(1))
                .isEmpty();
    }

    @Test
    void many_small_groups_are_seen_though_one_is_too_coarse_for_them() {
        Planted planted = Planted.partition(60, 12, 0.6, 0.006, new SplittableRandom(1));
        ResolutionSweep sweep = sweep(planted.graph());
        ResolutionSweep.Step steadiest = sweep.steadiest(1).orElseThrow();
        assertThat(steadiest.resolution()).isEqualTo(2);
        double usual =
                Agreement.of(sweep.steps().get(2).partition(), planted.truth()).adjusted();
        assertThat(Agreement.of(steadiest.partition(), planted.truth()).adjusted())
                .isGreaterThan(0.95)
                .isGreaterThan(usual + 0.05);
    }

    @Test
    void where_ties_go_to_whomever_nothing_recurs_beyond_chance() {
        assertThat(sweep(RandomGraphs.erdosRenyi(300, 0.02, new SplittableRandom(1)))
                        .steps())
                .allSatisfy(step -> {
                    assertThat(step.recurrence()).isCloseTo(step.chance(), within(0.08));
                    assertThat(step.steadiness()).isLessThan(0.03);
                });
    }

    @Test
    void steadiness_is_agreement_times_what_recurs_beyond_chance() {
        assertThat(step(1, 4, 0.5, 0.6).steadiness()).isCloseTo(0.25, within(1e-9));
        assertThat(step(1, 4, 0.5, 0.2).steadiness()).isZero();
        assertThat(step(1, 4, 0.5, 0.1).steadiness()).isZero();
    }

    @Test
    void of_steps_about_as_steady_the_one_nearest_to_the_usual_is_taken() {
        assertThat(chosen(step(0.5, 3, 0.8, 0.6), step(1, 4, 0.8, 0.59), step(2, 5, 0.8, 0.6)))
                .isEqualTo(1);
        assertThat(chosen(step(0.5, 3, 0.8, 0.5), step(1, 4, 0.8, 0.5), step(2, 5, 0.8, 0.6)))
                .isEqualTo(2);
    }

    @Test
    void whoever_finds_one_group_or_none_found_nothing() {
        assertThat(chosen(step(0.5, 1, 1, 1), step(2, 4, 0.5, 0.3))).isEqualTo(2);
        assertThat(new ResolutionSweep(List.of(step(0.5, 1, 1, 1), step(2, 40, 1, 1))).steadiest(1))
                .isEmpty();
    }

    @Test
    void every_search_is_reported_and_the_same_seed_gives_the_same_steps() {
        Graph graph =
                Planted.partition(4, 15, 0.5, 0.05, new SplittableRandom(2)).graph();
        List<Integer> done = new ArrayList<>();
        ResolutionSweep one = ResolutionSweep.of(graph, Quality.Modularity::new, GRID, 3, 2, 9, done::add);
        assertThat(done)
                .hasSize(ResolutionSweep.searches(GRID.size(), 3))
                .last()
                .isEqualTo(done.size());
        assertThat(ResolutionSweep.of(graph, Quality.Modularity::new, GRID, 3, 2, 9, ignored -> {}))
                .isEqualTo(one);
    }
}
