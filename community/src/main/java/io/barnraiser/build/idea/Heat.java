package io.barnraiser.build.idea;

import java.time.Duration;
import java.time.Instant;

/// What makes an idea trending: how much happened lately, and the only place where that is defined.
///
/// Every vote weighs 1 and every comment 0.6 (five to three, as Fider weighs them), and whatever happened loses half
/// its weight in 14 days. Since all weights fall at the same rate, the order of two ideas changes only when somebody
/// votes or comments; so the number can be kept, an index can be walked by it, and nothing has to tick. Kept is
/// log2(sum over all of weight x 2^(time / 14 days)), with time since 1970; {@link #now} turns it back.
final class Heat {

    /// What an idea has that nobody voted for or commented on.
    static final double NONE = 0;

    static final double VOTE = 1;
    static final double COMMENT = 0.6;

    private static final double HALF_LIFE = Duration.ofDays(14).toMillis();

    private Heat() {}

    /// {@code heat} and one more of {@code weight} at {@code at}.
    static double with(double heat, double weight, Instant at) {
        double one = Math.log(weight) / Math.log(2) + at.toEpochMilli() / HALF_LIFE;
        if (heat <= NONE) {
            return one;
        }
        double larger = Math.max(heat, one);
        return larger + Math.log1p(Math.exp(-Math.abs(heat - one) * Math.log(2))) / Math.log(2);
    }

    /// How many fresh votes {@code heat} is worth at {@code now}.
    static double now(double heat, Instant now) {
        return heat <= NONE ? 0 : Math.pow(2, heat - now.toEpochMilli() / HALF_LIFE);
    }
}
