package io.barnraiser.activity.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before trying again: five seconds, then three times as long each time, at most six hours, a fifth
/// more or less by chance, so that many failures do not come back together. Twelve attempts last a day.
final class Backoff {

    static final int MOST_ATTEMPTS = 12;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final double SPREAD = 0.2;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// The pause after {@code attempts} attempts (from 1) have failed.
    Duration after(int attempts) {
        double wanted = FIRST.toMillis() * Math.pow(3, attempts - 1.0);
        double bounded = Math.min(wanted, LONGEST.toMillis());
        return Duration.ofMillis(Math.round(bounded * (1 + SPREAD * (2 * random.nextDouble() - 1))));
    }
}
