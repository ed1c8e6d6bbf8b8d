package io.barnraiser.network.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LearningTrialTest {

    private static final int NODES = 40;

    /// Node 0 is seen by 1 and 2, and 1 by 2. 1 takes over from 0, 2 takes over from neither and does it later.
    private static final Graph SEEN = GraphBuilder.directed(true)
            .add(0, 1, 0.5)
            .add(0, 2, 0.25)
            .add(1, 2, 0.5)
            .build();

    private static final ActionLog DEEDS = ActionLog.of(3)
            .add(0, 0, 10)
            .add(1, 0, 12)
            .add(2, 0, 90)
            .add(1, 1, 50)
            .add(0, 1, 51)
            .build();

    private static double[] assumed(double pace) {
        return Prediction.of(SEEN, DEEDS, 5, SEEN::weight).lossByAction(new Prediction.Paces(pace, 0));
    }

    @Test
    void a_case_is_who_saw_others_before_and_its_loss_is_that_of_what_happened() {
        Prediction prediction = Prediction.of(SEEN, DEEDS, 5, SEEN::weight);
        assertThat(prediction.casesByAction()).containsExactly(2, 1);
        assertThat(prediction.taken()).isEqualTo(1);
        // 1 took it over (1/2); 2 took over neither (3/4 and 1/2). Of the second action 2 took nothing over.
        assertThat(assumed(1)[0]).isCloseTo(-Math.log(0.5) - Math.log(0.75 * 0.5), within(1e-6));
        assertThat(assumed(1)[1]).isCloseTo(-Math.log(0.5) - Math.log(0.75), within(1e-6));
    }

    @Test
    void a_pace_multiplies_the_hazard_of_every_case() {
        assertThat(assumed(2)[0]).isCloseTo(-Math.log(0.75) - 2 * Math.log(0.75 * 0.5), within(1e-6));
    }

    @Test
    void by_popularity_it_does_not_matter_who_was_seen() {
        double[] losses = Prediction.of(SEEN, DEEDS, 5, SEEN::weight)
                .withOutside(new double[] {0, 0.2, 0.1})
                .outsideOnly()
                .lossByAction(new Prediction.Paces(1, 1));
        assertThat(losses[0]).isCloseTo(-Math.log(0.2) - Math.log(0.9), within(1e-6));
        assertThat(losses[1]).isCloseTo(-Math.log(0.9), within(1e-6));
    }

    @Test
    void what_comes_from_outside_adds_its_hazard_to_that_of_the_arcs() {
        double[] losses = Prediction.of(SEEN, DEEDS, 5, SEEN::weight)
                .withOutside(new double[] {0, 0.2, 0.1})
                .lossByAction(new Prediction.Paces(1, 2));
        assertThat(losses[0])
                .isCloseTo(-Math.log(1 - 0.5 * 0.8 * 0.8) - Math.log(0.75 * 0.5 * 0.9 * 0.9), within(1e-6));
    }

    @Test
    void the_best_paces_are_better_than_all_others_near_them() {
        Prediction prediction = Prediction.of(ring(), passed(800, 5), 1, ring()::weight)
                .withOutside(IntStream.range(0, NODES)
                        .mapToDouble(node -> 0.01 + node / 1_000.0)
                        .toArray());
        Prediction.Paces best = prediction.bestPaces();
        for (double arcs : new double[] {0.8, 1, 1.25}) {
            for (double outside : new double[] {0.8, 1, 1.25}) {
                assertThat(prediction.loss(new Prediction.Paces(arcs * best.arcs(), outside * best.outside())))
                        .isGreaterThanOrEqualTo(prediction.loss(best) - 1e-3);
            }
        }
        assertThat(prediction.loss(best)).isLessThan(prediction.loss(Prediction.Paces.AS_LEARNED));
    }

    @Test
    void an_arc_that_was_not_there_has_what_its_target_has_in_general() {
        Learned learned = new CascadeLearning(SEEN, DEEDS, 5).learned(2, 50, 1e-6);
        Graph later = GraphBuilder.directed(true).add(0, 1, 1).add(2, 1, 1).build();
        Graph on = learned.on(later, 1).graph();
        assertThat(on.weight(0, 1)).isCloseTo(learned.of(0, 1), within(1e-6));
        assertThat(on.weight(2, 1)).isGreaterThan(0).isLessThan(on.weight(0, 1));
        assertThat(learned.on(later, 0.5).graph().weight(0, 1))
                .isCloseTo(1 - Math.sqrt(1 - learned.of(0, 1)), within(1e-6));
    }

    /// Everybody sees the next three around a ring; a third of all sources pass on readily, the others never.
    private static ActionLog passed(int actions, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ActionLog.Builder log = ActionLog.of(NODES);
        for (int action = 0; action < actions; action++) {
            int source = random.nextInt(NODES);
            log.add(source, action, 1);
            for (int step = 1; step <= 3; step++) {
                if (source % 3 == 0 && random.nextDouble() < 0.6) {
                    log.add((source + step) % NODES, action, 2);
                }
            }
        }
        return log.build();
    }

    private static Graph ring() {
        GraphBuilder builder = GraphBuilder.directed(true).nodes(NODES);
        for (int node = 0; node < NODES; node++) {
            for (int step = 1; step <= 3; step++) {
                builder.add(node, (node + step) % NODES, 1.0 / 3);
            }
        }
        return builder.build();
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    @Test
    void where_it_matters_who_was_seen_learning_foretells_more_than_popularity_and_than_what_is_assumed() {
        LearningTrial trial = LearningTrial.of(ring(), passed(3_000, 1), passed(800, 2), passed(800, 3), 1);
        assertThat(sum(trial.learned())).isLessThan(0.9 * sum(trial.popularity()));
        assertThat(sum(trial.learned())).isLessThan(0.9 * sum(trial.assumed()));
        assertThat(trial.paces().arcs()).isBetween(0.8, 1.25);
        assertThat(trial.paces().outside()).isLessThan(0.2);
        assertThat(sum(trial.cases())).isGreaterThan(trial.taken()).isGreaterThan(800);
    }

    @Test
    void with_few_actions_it_leans_on_more_than_with_many() {
        double few = LearningTrial.of(ring(), passed(60, 1), passed(800, 2), passed(10, 3), 1)
                .strength();
        double many = LearningTrial.of(ring(), passed(6_000, 1), passed(800, 2), passed(10, 3), 1)
                .strength();
        assertThat(many).isEqualTo(5);
        assertThat(few).isGreaterThanOrEqualTo(many);
    }

    @Test
    void without_any_action_nothing_is_foretold() {
        ActionLog none = ActionLog.of(NODES).build();
        LearningTrial trial = LearningTrial.of(ring(), none, none, none, 1);
        assertThat(trial.cases()).isEmpty();
        assertThat(trial.taken()).isZero();
    }
}
