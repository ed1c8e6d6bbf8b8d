package io.barnraiser.evidence.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ConfoundingTest {

    @Test
    void the_published_lifts_need_as_much_as_was_worked_out() {
        assertThat(Confounding.needed(1.19)).isCloseTo(1.6655, within(5e-5));
        assertThat(Confounding.needed(1.51)).isCloseTo(2.39, within(5e-3));
    }

    @Test
    void a_risk_that_is_halved_needs_as_much_as_one_that_is_doubled() {
        assertThat(Confounding.needed(0.5)).isEqualTo(Confounding.needed(2));
        assertThat(Confounding.needed(1)).isEqualTo(1);
        assertThatThrownBy(() -> Confounding.needed(0)).hasMessageContaining("above 0");
    }
}
