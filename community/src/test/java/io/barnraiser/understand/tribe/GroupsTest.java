package io.barnraiser.understand.tribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The figures of groups, worked out by hand: 0, 1, 2 are a triangle; 3 to 6 a star around 3; 2 and 3 are tied.
final class GroupsTest {

    private static final int[] LABELS = {0, 0, 0, 1, 1, 1, 1};

    private static Graph ties() {
        return GraphBuilder.undirected(true)
                .nodes(7)
                .add(0, 1, 1)
                .add(1, 2, 1)
                .add(0, 2, 2)
                .add(3, 4, 1)
                .add(3, 5, 1)
                .add(3, 6, 1)
                .add(2, 3, 5)
                .build();
    }

    private static GroupFacts facts() {
        Graph directed = GraphBuilder.directed(true)
                .nodes(7)
                .add(0, 1, 1)
                .add(1, 0, 1)
                .add(1, 2, 1)
                .add(3, 4, 1)
                .build();
        return new GroupFacts(new MemberGraph(new long[] {1, 2, 3, 4, 5, 6, 7}, ties(), directed), LABELS, 2);
    }

    @Test
    void weights_are_those_inside_once_and_those_to_others() {
        assertThat(facts().weights()[0]).containsExactly(new double[] {4, 5}, within(1e-6));
        assertThat(facts().weights()[1]).containsExactly(new double[] {3, 5}, within(1e-6));
    }

    @Test
    void two_groups_are_tied_by_the_pairs_between_them() {
        assertThat(facts().crossings()).containsExactly(new GroupFacts.Crossing(0, 1, 5, 1));
    }

    @Test
    void of_those_who_were_spoken_to_the_share_that_spoke_back_is_told_with_its_interval() {
        GraphBuilder directed = GraphBuilder.directed(true).nodes(30);
        for (int i = 0; i + 1 < 30; i++) {
            directed.add(i, i + 1, 1);
            if (i % 3 == 0) {
                directed.add(i + 1, i, 1);
            }
        }
        int[] nodes = IntStream.range(0, 30).toArray();
        Interval answered =
                new Answers(directed.build(), new int[30], 1).of(nodes).orElseThrow();
        assertThat(answered.value()).isCloseTo(20.0 / 39, within(1e-9));
        assertThat(answered.lower()).isLessThan(answered.value());
        assertThat(answered.upper()).isGreaterThan(answered.value());
        assertThat(answered.n()).isEqualTo(30);
    }
}
