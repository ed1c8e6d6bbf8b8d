package io.barnraiser.connectors.discourse;

import java.time.Duration;
import java.time.InstantSource;

/// Keeps requests apart: the next one may go a fixed time after the last.
final class Pace {

    /// Waits; real in the server, recorded in tests.
    @FunctionalInterface
    interface Waiting {
        void wait(Duration time) throws InterruptedException;
    }

    private final InstantSource clock;
    private final Waiting waiting;
    /// When the next request may go; guarded by this.
    private long next;

    Pace(InstantSource clock, Waiting waiting) {
        this.clock = clock;
        this.waiting = waiting;
    }

    /// Waits for the turn of one more request.
    ///
    /// @param perMinute how many a minute at most
    void take(int perMinute) throws InterruptedException {
        long wait;
        synchronized (this) {
            long now = clock.millis();
            wait = Math.max(0, next - now);
            next = Math.max(now, next) + 60_000L / perMinute;
        }
        if (wait > 0) {
            waiting.wait(Duration.ofMillis(wait));
        }
    }
}
