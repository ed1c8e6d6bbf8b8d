package io.barnraiser.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class AttemptsTest {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private final Attempts attempts = new Attempts(3, WINDOW, 2, now::get);

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void the_fourth_of_three_is_refused_until_the_first_falls_out_of_the_window() {
        assertThat(attempts.begin("a")).isEmpty();
        pass(Duration.ofMinutes(1));
        assertThat(attempts.begin("a")).isEmpty();
        assertThat(attempts.begin("a")).isEmpty();

        assertThat(attempts.begin("a")).contains(Duration.ofMinutes(9));
        pass(Duration.ofMinutes(9).minusMillis(1));
        assertThat(attempts.begin("a")).contains(Duration.ofMillis(1));
        pass(Duration.ofMillis(1));
        assertThat(attempts.begin("a")).isEmpty();
        assertThat(attempts.begin("a")).isPresent();
    }

    @Test
    void an_attempt_that_is_taken_back_does_not_count() {
        for (int i = 0; i < 10; i++) {
            assertThat(attempts.begin("a")).isEmpty();
            attempts.takeBack("a");
        }
    }

    @Test
    void names_are_counted_apart() {
        for (int i = 0; i < 3; i++) {
            attempts.begin("a");
        }

        assertThat(attempts.begin("a")).isPresent();
        assertThat(attempts.begin("b")).isEmpty();
    }

    @Test
    void when_it_can_remember_no_more_names_it_refuses_instead_of_forgetting() {
        attempts.begin("a");
        attempts.begin("b");

        assertThat(attempts.begin("c")).contains(WINDOW);
        assertThat(attempts.begin("a")).isEmpty();
        pass(WINDOW);
        assertThat(attempts.begin("c")).isEqualTo(Optional.empty());
    }
}
