package io.barnraiser.understand.tribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class TribeMapTest {

    private static final int CORE = 210;

    /// A core in which everybody has much to do with everybody: more ties than are drawn; and ten at the rim who have
    /// a little to do with one of the core and hardly anything with nine others.
    private static Graph village() {
        GraphBuilder ties = GraphBuilder.undirected(true);
        for (int one = 0; one < CORE; one++) {
            for (int other = 0; other < one; other++) {
                ties.add(one, other, 10);
            }
        }
        for (int rim = 0; rim < 10; rim++) {
            for (int i = 0; i < 10; i++) {
                ties.add(CORE + rim, 10 * rim + i, i == 0 ? 2 : 0.1);
            }
        }
        return ties.build();
    }

    @Test
    void of_too_many_ties_those_at_the_rim_keep_what_matters_to_them() {
        Graph ties = village();
        long[] members = LongStream.range(0, ties.nodes()).toArray();
        MemberGraph graph = new MemberGraph(
                members, ties, GraphBuilder.directed(true).nodes(ties.nodes()).build());
        List<TribeMap.Line> lines =
                new TribeMap(graph, new int[ties.nodes()]).draw(Map.of()).lines();
        assertThat(lines).hasSize(TribeMap.MOST_TIES);
        for (int rim = 0; rim < 10; rim++) {
            assertThat(lines)
                    .contains(new TribeMap.Line(10 * rim, CORE + rim, 2))
                    .doesNotContain(new TribeMap.Line(10 * rim + 1, CORE + rim, 0.1f));
        }
    }
}
