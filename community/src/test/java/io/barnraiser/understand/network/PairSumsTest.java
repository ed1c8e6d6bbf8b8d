package io.barnraiser.understand.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class PairSumsTest {

    @Test
    void it_adds_up_as_a_map_does() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        PairSums sums = new PairSums();
        Map<Long, Long> expected = new TreeMap<>();
        for (int i = 0; i < 60_000; i++) {
            int from = 1 + random.nextInt(150);
            int to = 1 + random.nextInt(Integer.MAX_VALUE - 1) / (1 + random.nextInt(10_000_000));
            long amount = 1 + random.nextInt(1_000);
            sums.add(from, to, amount);
            expected.merge(PairSums.pair(from, to), amount, Long::sum);
        }
        assertThat(sums.size()).isEqualTo(expected.size()).isGreaterThan(5_000);
        assertThat(sums.sorted())
                .containsExactly(
                        expected.keySet().stream().mapToLong(Long::longValue).toArray());
        expected.forEach((pair, sum) -> assertThat(sums.sum(pair)).isEqualTo(sum));
    }

    @Test
    void a_pair_and_its_opposite_are_two() {
        PairSums sums = new PairSums();
        sums.add(3, 2_000_000_000, 7);
        long pair = sums.sorted()[0];
        assertThat(PairSums.from(pair)).isEqualTo(3);
        assertThat(PairSums.to(pair)).isEqualTo(2_000_000_000);
        assertThat(sums.sum(PairSums.turned(pair))).isZero();
        assertThat(PairSums.turned(PairSums.turned(pair))).isEqualTo(pair);
    }

    @Test
    void nothing_is_remembered_of_nothing_and_too_much_is_said() {
        PairSums sums = new PairSums();
        sums.add(1, 2, 0);
        assertThat(sums.size()).isZero();
        sums.add(1, 2, Long.MAX_VALUE);
        assertThatThrownBy(() -> sums.add(1, 2, 1)).isInstanceOf(ArithmeticException.class);
    }
}
