package io.barnraiser.platform.web;

import java.time.Duration;

/// How often something may happen: {@code most} times at once, and then again as time passes, {@code most} in each
/// {@code per}.
public record RateLimit(int most, Duration per) {

    public RateLimit {
        if (most < 1 || per.isNegative() || per.toNanos() < most) {
            throw new IllegalArgumentException("A rate limit is at least one in some time: " + most + " per " + per);
        }
    }

    /// {@code most} times a minute.
    public static RateLimit perMinute(int most) {
        return new RateLimit(most, Duration.ofMinutes(1));
    }

    /// {@code most} times an hour.
    public static RateLimit perHour(int most) {
        return new RateLimit(most, Duration.ofHours(1));
    }
}
