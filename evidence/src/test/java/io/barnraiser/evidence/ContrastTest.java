package io.barnraiser.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.count.Shares;
import org.junit.jupiter.api.Test;

final class ContrastTest {

    private static Interval interval(double value, double lower, double upper) {
        return new Interval(value, lower, upper, Level.USUAL, 10, Method.STUDENT);
    }

    @Test
    void two_normal_intervals_add_like_their_variances() {
        Interval difference = Contrast.difference(interval(10, 7, 13), interval(4, 0, 8));

        assertThat(difference.value()).isEqualTo(6);
        assertThat(difference.lower()).isCloseTo(1, within(1e-12));
        assertThat(difference.upper()).isCloseTo(11, within(1e-12));
        assertThat(difference.n()).isEqualTo(20);
        assertThat(difference.method()).isEqualTo(Method.RECOVERED);
    }

    @Test
    void an_open_end_stays_open() {
        Interval difference = Contrast.difference(interval(5, 4, Double.POSITIVE_INFINITY), interval(1, 0, 2));

        assertThat(difference.lower()).isCloseTo(4 - Math.sqrt(2), within(1e-12));
        assertThat(difference.upper()).isInfinite();
    }

    @Test
    void a_ratio_of_shares_agrees_with_the_formula_worked_out_elsewhere() {
        assertThat(Contrast.ratio(Shares.wilson(56, 70), Shares.wilson(48, 80))).hasValueSatisfying(ratio -> {
            assertThat(ratio.value()).isCloseTo(4.0 / 3, within(1e-12));
            assertThat(ratio.lower()).isCloseTo(1.0783930381, within(1e-9));
            assertThat(ratio.upper()).isCloseTo(1.6639816644, within(1e-9));
        });
    }

    @Test
    void nothing_is_divided_by_what_may_be_nothing() {
        assertThat(Contrast.ratio(Shares.wilson(5, 10), Shares.wilson(0, 10))).isEmpty();
        assertThat(Contrast.ratio(Shares.wilson(0, 10), Shares.wilson(5, 10))).isEmpty();
        assertThat(Contrast.ratio(interval(1, 0, 2), interval(1, 0.5, 2)))
                .hasValueSatisfying(ratio -> assertThat(ratio.lower()).isZero());
        assertThatThrownBy(() -> Contrast.ratio(interval(1, -1, 2), interval(1, 0.5, 2)))
                .hasMessageContaining("cannot be below 0");
    }

    @Test
    void intervals_of_different_levels_are_not_put_together() {
        assertThatThrownBy(() -> Contrast.difference(Shares.wilson(5, 10), Shares.wilson(5, 10, new Level(0.9))))
                .hasMessageContaining("0.95 and 0.9");
    }
}
