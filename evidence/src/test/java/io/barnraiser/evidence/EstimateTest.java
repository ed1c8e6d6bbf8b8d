package io.barnraiser.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EstimateTest {

    private static final Instant AS_OF = Instant.parse("2026-11-21T00:00:00Z");
    private static final Evidence RUN = Evidence.of("run 17", "/desk/tribes/runs/17");

    private static Interval interval(double value, double lower, double upper) {
        return new Interval(value, lower, upper, Level.USUAL, 12, Method.WILSON);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.6, 0.7, does not lie in its interval from 0.6 to 0.7",
        "0.5, 0.1, 0.4, does not lie in its interval from 0.1 to 0.4",
        "0.5, NaN, 0.7, does not lie in its interval",
        "0.5, 0.1, NaN, does not lie in its interval",
        "NaN, 0.1, 0.7, stands around a number",
        "Infinity, 0.1, Infinity, stands around a number"
    })
    void a_value_outside_its_interval_is_refused(double value, double lower, double upper, String message) {
        assertThatThrownBy(() -> interval(value, lower, upper))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void an_interval_learned_from_nobody_is_refused() {
        assertThatThrownBy(() -> new Interval(1, 0, 2, Level.USUAL, 0, Method.GARWOOD))
                .hasMessageContaining("0 things");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.49, 1, 1.5, Double.NaN})
    void a_level_that_is_none_is_refused(double share) {
        assertThatThrownBy(() -> new Level(share)).hasMessageContaining("at least 0.5 and below 1");
    }

    @Test
    void an_interval_may_be_open_at_an_end() {
        Interval open = interval(3, 1, Double.POSITIVE_INFINITY);

        assertThat(open.width()).isInfinite();
        assertThat(open.excludes(0.9)).isTrue();
        assertThat(open.excludes(1e9)).isFalse();
    }

    @Test
    void another_unit_keeps_the_interval_around_the_value() {
        assertThat(interval(1.5, 1, 2).times(24)).isEqualTo(interval(36, 24, 48));
        assertThatThrownBy(() -> interval(1, 0, 2).times(-1)).hasMessageContaining("factor above 0");
    }

    @Test
    void an_estimate_says_all_that_its_interval_says() {
        Estimate estimate = interval(0.5, 0.3, 0.7).estimate(Grade.C, AS_OF, RUN);

        assertThat(estimate.value()).isEqualTo(0.5);
        assertThat(estimate.lower()).isEqualTo(0.3);
        assertThat(estimate.upper()).isEqualTo(0.7);
        assertThat(estimate.n()).isEqualTo(12);
        assertThat(estimate.level()).isEqualTo(Level.USUAL);
        assertThat(estimate.method()).isEqualTo(Method.WILSON);
        assertThat(estimate.afterFailedCheck().grade()).isEqualTo(Grade.D);
    }

    @Test
    void what_is_suppressed_is_no_estimate() {
        assertThatThrownBy(() -> interval(0.5, 0.3, 0.7).estimate(Grade.X, AS_OF, RUN))
                .hasMessageContaining("Figure.Suppressed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "//elsewhere.example", "javascript:1", "desk"})
    void evidence_lies_in_this_installation(String address) {
        assertThatThrownBy(() -> Evidence.of("run 17", address)).hasMessageContaining(address);
        assertThatThrownBy(() -> Evidence.of(" ")).hasMessageContaining("says nothing");
    }

    @Test
    void causes_may_be_named_from_B_upwards() {
        assertThat(Arrays.stream(Grade.values()).filter(Grade::mayClaimCause)).containsExactly(Grade.A, Grade.B);
        assertThat(Grade.A
                        .afterFailedCheck()
                        .afterFailedCheck()
                        .afterFailedCheck()
                        .afterFailedCheck())
                .isEqualTo(Grade.D);
        assertThat(Grade.A.weaker(Grade.C)).isEqualTo(Grade.C);
        assertThat(Grade.D.weaker(Grade.B)).isEqualTo(Grade.D);
    }

    @Test
    void a_figure_is_an_estimate_or_says_why_not() {
        Interval half = interval(0.5, 0.3, 0.7);

        assertThat(Figure.of(Optional.of(half), Doubt.TOO_FEW, Grade.B, AS_OF, RUN))
                .isEqualTo(new Figure.Estimated(half.estimate(Grade.B, AS_OF, RUN)))
                .matches(Figure::mayClaimCause);
        assertThat(Figure.of(Optional.empty(), Doubt.NOT_REACHED, Grade.B, AS_OF, RUN))
                .isEqualTo(new Figure.CannotTell(Doubt.NOT_REACHED))
                .matches(figure -> !figure.mayClaimCause());
    }

    @Test
    void too_few_people_are_neither_shown_nor_counted() {
        Figure shown = Suppression.USUAL.show(10, () -> new Figure.CannotTell(Doubt.TOO_FEW));
        Figure hidden = Suppression.USUAL.show(9, () -> {
            throw new AssertionError("a figure of nine people was computed");
        });

        assertThat(shown).isEqualTo(new Figure.CannotTell(Doubt.TOO_FEW));
        assertThat(hidden).isEqualTo(new Figure.Suppressed(10));
        assertThat(hidden.grade()).isEqualTo(Grade.X);
        assertThatThrownBy(() -> new Suppression(1)).hasMessageContaining("single people");
    }

    @Test
    void a_small_group_cannot_be_found_by_taking_the_others_from_the_sum() {
        assertThat(Suppression.USUAL.hidden(new long[] {40, 3, 25, 60})).containsExactly(false, true, true, false);
        assertThat(Suppression.USUAL.hidden(new long[] {4, 30, 7})).containsExactly(true, false, true);
        assertThat(Suppression.USUAL.hidden(new long[] {0, 30, 20})).containsExactly(true, false, false);
        assertThat(Suppression.USUAL.hidden(new long[] {10, 11})).containsExactly(false, false);
        assertThat(Suppression.USUAL.hidden(new long[] {})).isEmpty();
    }
}
