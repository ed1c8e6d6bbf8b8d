package io.barnraiser.understand.influence;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import io.barnraiser.network.spread.CascadeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LearningTest {

    private static final int NODES = 60;
    private static final long DAY = 86_400_000L;

    /// Everybody is seen by the next three around a ring, and each listens to three alike.
    private static Passing ring() {
        GraphBuilder builder = GraphBuilder.directed(true).nodes(NODES);
        for (int node = 0; node < NODES; node++) {
            for (int step = 1; step <= 3; step++) {
                builder.add(node, (node + step) % NODES, 1.0 / 3);
            }
        }
        return new Passing(LongStream.range(0, NODES).toArray(), new CascadeModel(builder.build()), new int[NODES]);
    }

    /// A thing a day: somebody begins; each who has it passes it to each of the next three with probability {@code
    /// share}, if they are one whom others follow: every {@code followed}th.
    private static Things things(int count, double share, int followed) {
        SplittableRandom random = new SplittableRandom(7);
        List<Deed> deeds = new ArrayList<>();
        for (int thing = 0; thing < count; thing++) {
            List<Integer> open = new ArrayList<>(List.of(random.nextInt(NODES)));
            for (int i = 0; i < open.size(); i++) {
                int source = open.get(i);
                deeds.add(deed(deeds.size(), source, thing * DAY + i, thing));
                for (int step = 1; step <= 3; step++) {
                    int target = (source + step) % NODES;
                    if (source % followed == 0 && random.nextDouble() < share && !open.contains(target)) {
                        open.add(target);
                    }
                }
            }
        }
        return Things.of(deeds, member -> (int) member);
    }

    private static Deed deed(long id, long member, long at, long object) {
        return new Deed(id, member, at, object, OptionalLong.empty(), OptionalLong.empty());
    }

    private static Learning.Result learn(Things things) {
        Passing now = ring();
        return new Learning(things, now).of(now.model().graph());
    }

    @Test
    void where_some_are_followed_and_others_not_what_was_learned_is_used() {
        Learning.Result result = learn(things(6_000, 0.7, 3));
        assertThat(result.passed().isLearned()).isTrue();
        assertThat(result.figures()).containsKeys(Aspect.OVER_POPULARITY, Aspect.OVER_ASSUMED, Aspect.TAKEN_OVER);
        Graph ways = result.ways().orElseThrow();
        assertThat(ways.weight(0, 1)).isBetween(0.4, 0.9);
        assertThat(ways.weight(1, 2)).isLessThan(0.3 * ways.weight(0, 1));
    }

    @Test
    void where_things_pass_as_is_assumed_the_assumed_ones_stay() {
        Learning.Result result = learn(things(1_500, 1.0 / 3, 1));
        assertThat(result.passed().isTried()).isTrue();
        assertThat(result.passed().isLearned()).isFalse();
        assertThat(result.ways()).isEmpty();
        assertThat(Objects.requireNonNull(result.figures().get(Aspect.OVER_ASSUMED))
                        .lower())
                .isLessThan(0);
    }

    @Test
    void with_too_few_things_nothing_is_tried() {
        assertThat(new Learning(things(100, 0.5, 1), ring()).tiesUntil()).isEmpty();
        Learning.Result result = new Learning(things(100, 0.5, 1), ring()).nothing();
        assertThat(result.passed().isTried()).isFalse();
        assertThat(result.passed().things()).isEqualTo(100);
        assertThat(result.figures()).containsOnlyKeys(Aspect.ALONE);
    }

    @Test
    void where_nothing_passes_there_is_too_little_to_learn_from() {
        assertThat(learn(things(400, 0, 1)).passed().isTried()).isFalse();
        assertThat(Things.of(List.of(), member -> 0).size()).isZero();
    }

    @Test
    void ties_are_those_before_the_things_that_are_learned_from() {
        Learning learning = new Learning(things(400, 0.5, 1), ring());
        assertThat(learning.tiesUntil()).hasValue(160 * DAY);
    }
}
