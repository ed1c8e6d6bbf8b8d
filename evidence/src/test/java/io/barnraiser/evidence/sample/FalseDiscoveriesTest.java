package io.barnraiser.evidence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import org.junit.jupiter.api.Test;

class FalseDiscoveriesTest {

    private static Interval interval(double value, double lower, double upper) {
        return new Interval(value, lower, upper, Level.USUAL, 100, Method.BOOTSTRAP);
    }

    @Test
    void an_interval_that_ends_at_nothing_is_as_probable_as_its_level_leaves_out() {
        assertThat(FalseDiscoveries.p(interval(2, 0, 4), 0)).isCloseTo(0.05, within(1e-9));
        assertThat(FalseDiscoveries.p(interval(-2, -4, 0), 0)).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void one_around_nothing_is_certain_and_one_without_width_away_from_it_impossible() {
        assertThat(FalseDiscoveries.p(interval(0, -1, 1), 0)).isCloseTo(1, within(1e-9));
        assertThat(FalseDiscoveries.p(interval(3, 3, 3), 0)).isZero();
        assertThat(FalseDiscoveries.p(interval(0, 0, 0), 0)).isEqualTo(1);
    }

    @Test
    void an_open_interval_tells_nothing() {
        assertThat(FalseDiscoveries.p(interval(3, 2, Double.POSITIVE_INFINITY), 0))
                .isEqualTo(1);
    }
}
