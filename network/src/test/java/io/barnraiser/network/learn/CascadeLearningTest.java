package io.barnraiser.network.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CascadeLearningTest {

    private static final Offset<Double> SIX = within(5e-7);
    private static final long ANY = Long.MAX_VALUE;

    /// 0 and 1 are seen by 2. 0 acts four times, 1 twice; 2 follows 0 alone once, both of them once, and acts
    /// once before 0 and once by itself.
    private static final ActionLog DEEDS = ActionLog.of(3)
            .add(0, 0, 10)
            .add(2, 0, 12)
            .add(2, 1, 26)
            .add(0, 1, 20)
            .add(1, 1, 23)
            .add(0, 2, 30)
            .add(1, 2, 31)
            .add(2, 3, 40)
            .add(0, 3, 41)
            .add(2, 4, 50)
            .build();

    private static final Graph SEEN =
            GraphBuilder.directed(false).add(0, 2).add(1, 2).build();

    private static Graph counted(Credit credit, boolean timed) {
        return new CascadeLearning(SEEN, DEEDS, ANY).counted(credit, timed).graph();
    }

    @Test
    void counting_gives_what_the_paper_says() {
        assertThat(counted(Credit.BERNOULLI, false).weight(0, 2)).isEqualTo(0.5);
        assertThat(counted(Credit.BERNOULLI, false).weight(1, 2)).isEqualTo(0.5);
        // 0 or 2 did five actions, 1 or 2 did five.
        assertThat(counted(Credit.JACCARD, false).weight(0, 2)).isCloseTo(2 / 5.0, SIX);
        assertThat(counted(Credit.JACCARD, false).weight(1, 2)).isCloseTo(1 / 5.0, SIX);
        assertThat(counted(Credit.PARTIAL_BERNOULLI, false).weight(0, 2)).isCloseTo(1.5 / 4, SIX);
        assertThat(counted(Credit.PARTIAL_BERNOULLI, false).weight(1, 2)).isCloseTo(0.5 / 2, SIX);
        assertThat(counted(Credit.PARTIAL_JACCARD, false).weight(0, 2)).isCloseTo(1.5 / 5, SIX);
        assertThat(counted(Credit.PARTIAL_JACCARD, false).weight(2, 0)).isZero();
    }

    @Test
    void what_came_later_than_usual_does_not_count_when_time_does() {
        // From 0 it took 2 and 6, in the mean 4; from 1 it took 3.
        assertThat(counted(Credit.BERNOULLI, true).weight(0, 2)).isCloseTo(0.25, SIX);
        assertThat(counted(Credit.PARTIAL_BERNOULLI, true).weight(1, 2)).isCloseTo(0.5, SIX);
    }

    @Test
    void beyond_the_window_a_source_has_tried_in_vain() {
        Graph near = new CascadeLearning(SEEN, DEEDS, 3)
                .counted(Credit.BERNOULLI, false)
                .graph();
        assertThat(near.weight(0, 2)).isCloseTo(0.25, SIX);
        // Three trials of 0: the fourth came too late. One of them led to something.
        Graph likely =
                new CascadeLearning(SEEN, DEEDS, 3).mostLikely(0, 100, 1e-9).graph();
        assertThat(likely.weight(0, 2)).isCloseTo(1 / 3.0, SIX);
        assertThat(likely.weight(1, 2)).isCloseTo(1 / 2.0, SIX);
    }

    @Test
    void a_deed_is_done_once_however_often_it_is_told() {
        ActionLog log = ActionLog.of(2)
                .add(1, 0, 9)
                .add(0, 0, 3)
                .add(1, 0, 7)
                .add(1, 2, 1)
                .build();
        assertThat(log.actions()).isEqualTo(3);
        assertThat(log.end(0) - log.begin(0)).isEqualTo(2);
        assertThat(log.when(1)).isEqualTo(7);
        assertThat(log.begin(1)).isEqualTo(log.end(1));
        assertThat(log.counts()).containsExactly(1, 2);
        assertThatThrownBy(() -> ActionLog.of(2).add(2, 0, 0)).hasMessageContaining("node 2 of 2");
    }

    /// Cascades in steps of 1 on arcs whose probabilities are known.
    private static ActionLog simulated(Graph graph, int cascades, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ActionLog.Builder log = ActionLog.of(graph.nodes());
        for (int cascade = 0; cascade < cascades; cascade++) {
            int[] time = new int[graph.nodes()];
            int[] open = new int[graph.nodes()];
            open[0] = random.nextInt(graph.nodes());
            time[open[0]] = 1;
            int size = 1;
            for (int i = 0; i < size; i++) {
                log.add(open[i], cascade, time[open[i]]);
                for (int arc = graph.offsets()[open[i]]; arc < graph.offsets()[open[i] + 1]; arc++) {
                    int target = graph.targets()[arc];
                    if (time[target] == 0 && random.nextDouble() < graph.weights()[arc]) {
                        time[target] = time[open[i]] + 1;
                        open[size++] = target;
                    }
                }
            }
        }
        return log.build();
    }

    private static Graph truth() {
        SplittableRandom random = new SplittableRandom(1);
        GraphBuilder builder = GraphBuilder.directed(true).nodes(40);
        for (int node = 0; node < 40; node++) {
            for (int step : new int[] {1, 3, 7}) {
                builder.add(node, (node + step) % 40, 0.05 + 0.4 * random.nextDouble());
            }
        }
        return builder.build();
    }

    /// The root of the mean squared error over the arcs.
    private static double error(Graph truth, Graph learned) {
        double squares = 0;
        for (int node = 0; node < truth.nodes(); node++) {
            for (int arc = truth.offsets()[node]; arc < truth.offsets()[node + 1]; arc++) {
                double difference = truth.weights()[arc] - learned.weight(node, truth.targets()[arc]);
                squares += difference * difference;
            }
        }
        return Math.sqrt(squares / truth.arcs());
    }

    private static double error(int cascades, double strength) {
        Graph truth = truth();
        CascadeLearning learning = new CascadeLearning(truth, simulated(truth, cascades, 2), 1);
        return error(truth, learning.mostLikely(strength, 1_000, 1e-7).graph());
    }

    @Test
    void the_probabilities_of_simulated_cascades_are_found_again() {
        double few = error(400, 0);
        double many = error(6_400, 0);
        assertThat(many).isLessThan(0.03);
        // Sixteen times as many cascades: a quarter of the error.
        assertThat(few / many).isBetween(2.8, 5.6);
    }

    @Test
    void with_few_cascades_leaning_on_more_than_one_arc_helps() {
        assertThat(error(60, 5)).isLessThan(0.8 * error(60, 0));
    }

    @ParameterizedTest
    @EnumSource(Credit.class)
    void counting_orders_arcs_as_they_are(Credit credit) {
        Graph truth = GraphBuilder.directed(true).add(0, 1, 0.7).add(0, 2, 0.2).build();
        Graph learned = new CascadeLearning(truth, simulated(truth, 3_000, 3), ANY)
                .counted(credit, false)
                .graph();
        assertThat(learned.weight(0, 1)).isGreaterThan(2 * learned.weight(0, 2));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new CascadeLearning(SEEN, ActionLog.of(2).build(), 1))
                .hasMessageContaining("3 nodes, a log of 2");
        assertThatThrownBy(() -> new CascadeLearning(SEEN, DEEDS, 0)).hasMessageContaining("window of 0");
        CascadeLearning learning = new CascadeLearning(SEEN, DEEDS, ANY);
        assertThatThrownBy(() -> learning.mostLikely(-1, 1, 1)).hasMessageContaining("strength");
        assertThat(new CascadeLearning(SEEN, ActionLog.of(3).build(), ANY)
                        .mostLikely(2, 5, 0.1)
                        .graph()
                        .arcs())
                .isZero();
    }
}
