package io.barnraiser.evidence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DrawsTest {

    @Test
    void the_interval_leaves_out_as_much_at_either_end() {
        double[] draws = IntStream.rangeClosed(0, 1000).asDoubleStream().toArray();
        Interval middle = Draws.middle(500, draws, Level.USUAL, 34);
        assertThat(middle.lower()).isCloseTo(25, within(1e-9));
        assertThat(middle.upper()).isCloseTo(975, within(1e-9));
        assertThat(middle.n()).isEqualTo(34);
        assertThat(middle.method()).isEqualTo(Method.DRAWN);
    }

    @Test
    void a_value_beyond_all_draws_is_in_its_interval() {
        double[] draws = IntStream.range(0, 50).mapToDouble(i -> i / 100.0).toArray();
        assertThat(Draws.middle(1, draws, Level.USUAL, 10).upper()).isEqualTo(1);
    }

    @Test
    void draws_that_are_all_alike_leave_no_room() {
        assertThat(Draws.middle(1, ones(20), Level.USUAL, 10).width()).isZero();
    }

    @Test
    void below_twenty_draws_there_are_no_ends() {
        assertThatThrownBy(() -> Draws.middle(1, ones(19), Level.USUAL, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] ones(int count) {
        return IntStream.range(0, count).mapToDouble(i -> 1).toArray();
    }
}
