package io.barnraiser.build.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class HeatTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void a_vote_weighs_one_and_half_of_that_fourteen_days_later() {
        double heat = Heat.with(Heat.NONE, Heat.VOTE, NOON);
        assertThat(Heat.now(heat, NOON)).isCloseTo(1, offset(1e-9));
        assertThat(Heat.now(heat, NOON.plus(Duration.ofDays(14)))).isCloseTo(0.5, offset(1e-9));
    }

    @Test
    void weights_add_up_in_any_order() {
        Instant earlier = NOON.minus(Duration.ofDays(28));
        double one = Heat.with(Heat.with(Heat.NONE, Heat.VOTE, NOON), Heat.COMMENT, earlier);
        double other = Heat.with(Heat.with(Heat.NONE, Heat.COMMENT, earlier), Heat.VOTE, NOON);
        assertThat(one).isCloseTo(other, offset(1e-12));
        assertThat(Heat.now(one, NOON)).isCloseTo(1 + 0.6 / 4, offset(1e-9));
    }

    @Test
    void ten_thousand_votes_are_ten_thousand_votes() {
        double heat = Heat.NONE;
        for (int vote = 0; vote < 10_000; vote++) {
            heat = Heat.with(heat, Heat.VOTE, NOON);
        }
        assertThat(Heat.now(heat, NOON)).isCloseTo(10_000, offset(1e-3));
    }

    @Test
    void three_votes_of_today_are_before_ten_of_two_months_ago() {
        double fresh = Heat.NONE;
        double old = Heat.NONE;
        for (int vote = 0; vote < 3; vote++) {
            fresh = Heat.with(fresh, Heat.VOTE, NOON);
        }
        for (int vote = 0; vote < 10; vote++) {
            old = Heat.with(old, Heat.VOTE, NOON.minus(Duration.ofDays(60)));
        }
        assertThat(fresh).isGreaterThan(old);
    }

    @Test
    void nothing_is_colder_than_anything() {
        assertThat(Heat.with(Heat.NONE, Heat.COMMENT, Instant.parse("2000-01-01T00:00:00Z")))
                .isGreaterThan(Heat.NONE);
        assertThat(Heat.now(Heat.NONE, NOON)).isZero();
    }
}
