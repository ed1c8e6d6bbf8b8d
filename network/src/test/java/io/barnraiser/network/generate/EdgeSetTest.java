package io.barnraiser.network.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EdgeSetTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40, 300})
    void it_holds_what_was_added_and_not_removed(int room) {
        SplittableRandom random = new SplittableRandom(room);
        EdgeSet edges = new EdgeSet(room);
        Set<List<Integer>> expected = new HashSet<>();
        int nodes = 4 + room / 4;
        for (int i = 0; i < 100 * room; i++) {
            int one = random.nextInt(nodes);
            int other = (one + 1 + random.nextInt(nodes - 1)) % nodes;
            List<Integer> key = List.of(Math.min(one, other), Math.max(one, other));
            assertThat(edges.contains(one, other)).isEqualTo(expected.contains(key));
            if (expected.remove(key)) {
                edges.remove(other, one);
            } else if (expected.size() < room) {
                edges.add(one, other);
                expected.add(key);
            }
        }
        for (int one = 0; one < nodes; one++) {
            for (int other = one + 1; other < nodes; other++) {
                assertThat(edges.contains(other, one)).isEqualTo(expected.contains(List.of(one, other)));
            }
        }
    }
}
