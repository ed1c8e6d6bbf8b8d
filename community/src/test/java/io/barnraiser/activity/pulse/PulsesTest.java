package io.barnraiser.activity.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class PulsesTest {

    private long newest = 100;
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private int asked;

    /// Activity number n is by member n modulo 10.
    private final Pulses pulses = new Pulses(
            () -> {
                asked++;
                return newest;
            },
            (from, to) -> LongStream.rangeClosed(from + 1, to)
                    .map(activity -> activity % 10)
                    .boxed()
                    .toList(),
            () -> now);

    private void pass() {
        now = now.plus(Pulses.FRESH);
    }

    @Test
    void whoever_comes_hears_only_what_is_new_from_then_on() {
        assertThat(pulses.now()).isEqualTo(100);
        assertThat(pulses.since(100)).isEqualTo(Pulse.quiet(100));
        newest = 102;
        pass();
        assertThat(pulses.since(100)).isEqualTo(new Pulse(102, Set.of(1L, 2L), false));
        assertThat(pulses.since(102).isQuiet()).isTrue();
    }

    @Test
    void whoever_was_away_hears_of_everything_in_between() {
        long from = pulses.now();
        for (int i = 1; i <= 3; i++) {
            newest += 1;
            pass();
            pulses.now();
        }
        assertThat(pulses.since(from)).isEqualTo(new Pulse(103, Set.of(1L, 2L, 3L), false));
        assertThat(pulses.since(102).members()).containsExactly(3L);
    }

    @Test
    void whoever_was_away_for_too_long_hears_that_it_may_be_about_anybody() {
        pulses.now();
        assertThat(pulses.since(40).isMore()).isTrue();
        assertThat(pulses.since(40).concerns(7)).isTrue();
    }

    @Test
    void a_thousand_activities_are_named_and_one_more_may_be_about_anybody() {
        long from = pulses.now();
        newest += Pulses.MOST;
        pass();
        assertThat(pulses.since(from).isMore()).isFalse();
        assertThat(pulses.since(from).concerns(10)).isFalse();
        newest += Pulses.MOST + 1;
        pass();
        assertThat(pulses.since(from + Pulses.MOST).isMore()).isTrue();
    }

    @Test
    void all_pages_together_ask_the_database_once_in_a_while() {
        for (int page = 0; page < 50; page++) {
            pulses.since(100);
        }
        assertThat(asked).isEqualTo(1);
        pass();
        pulses.since(100);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void a_log_that_is_read_again_from_its_beginning_goes_on_from_there() {
        long from = pulses.now();
        newest = 0;
        pass();
        assertThat(pulses.since(from)).isEqualTo(Pulse.quiet(0));
        newest = 1;
        pass();
        assertThat(pulses.since(0).members()).isEqualTo(Set.copyOf(List.of(1L)));
    }
}
