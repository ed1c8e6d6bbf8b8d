package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class DemoClockTest {

    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

    private Instant wall = Instant.parse("2030-01-01T12:00:00Z");

    @Test
    void it_begins_at_its_own_time_and_keeps_the_pace_of_the_wall() {
        DemoClock clock = DemoClock.beginning(() -> wall, START, 1);
        wall = wall.plusSeconds(90);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));
    }

    @Test
    void it_lets_a_day_pass_in_ten_seconds() {
        DemoClock clock = DemoClock.beginning(() -> wall, START, 8_640);
        wall = wall.plusSeconds(10);
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-05-02T00:00:00Z"));
    }
}
