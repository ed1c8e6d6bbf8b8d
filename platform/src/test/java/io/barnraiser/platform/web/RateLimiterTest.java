package io.barnraiser.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class RateLimiterTest {

    private static final RateLimit FIVE_A_MINUTE = RateLimit.perMinute(5);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final InstantSource clock = now::get;
    private final RateLimiter limiter = new RateLimiter(clock);

    @Test
    void as_many_as_the_limit_may_come_at_once_and_one_more_may_not() {
        for (int i = 0; i < 5; i++) {
            assertThat(limiter.take("ada", FIVE_A_MINUTE))
                    .as("coming %d", i + 1)
                    .isEmpty();
        }
        assertThat(limiter.take("ada", FIVE_A_MINUTE)).contains(Duration.ofSeconds(12));
    }

    @Test
    void one_caller_does_not_use_up_the_limit_of_another() {
        for (int i = 0; i < 6; i++) {
            limiter.take("ada", FIVE_A_MINUTE);
        }
        assertThat(limiter.take("bao", FIVE_A_MINUTE)).isEmpty();
    }

    @Test
    void after_the_wait_it_named_exactly_one_more_may_come() {
        for (int i = 0; i < 6; i++) {
            limiter.take("ada", FIVE_A_MINUTE);
        }
        pass(Duration.ofMillis(11_999));
        assertThat(limiter.take("ada", FIVE_A_MINUTE)).contains(Duration.ofMillis(1));
        pass(Duration.ofMillis(1));
        assertThat(limiter.take("ada", FIVE_A_MINUTE)).isEmpty();
        assertThat(limiter.take("ada", FIVE_A_MINUTE)).isPresent();
    }

    @Test
    void a_refused_coming_makes_nobody_wait_longer() {
        for (int i = 0; i < 50; i++) {
            limiter.take("ada", FIVE_A_MINUTE);
        }
        pass(Duration.ofMinutes(1));
        for (int i = 0; i < 5; i++) {
            assertThat(limiter.take("ada", FIVE_A_MINUTE)).isEmpty();
        }
    }

    @Test
    void a_route_answers_429_at_limit_plus_one_and_says_when_to_come_back() {
        Route door = Route.get("/door", Permission.PUBLIC, request -> Response.text("open"))
                .limited(RateLimit.perHour(3));
        try (TestServer server = TestServer.start(List.of(door), new PlainRenderer(), clock)) {
            TestClient client = server.client();
            for (int i = 0; i < 3; i++) {
                assertThat(client.get("/door").status()).isEqualTo(200);
            }
            TestClient.Answer refused = client.get("/door");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("1200");
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
