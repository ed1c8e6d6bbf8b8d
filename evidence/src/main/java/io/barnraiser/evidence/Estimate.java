package io.barnraiser.evidence;

import java.time.Instant;

/// A figure that was estimated, with all that a reader needs to judge it. There is no way to make one without
/// its interval.
///
/// @param asOf the time whose knowledge it was made from: nothing learned later is in it
/// @param grade how far it carries; not {@link Grade#X}, which has no value to show
public record Estimate(Interval interval, Instant asOf, Evidence evidence, Grade grade) {

    public Estimate {
        if (grade == Grade.X) {
            throw new IllegalArgumentException("What is suppressed (grade X) is a Figure.Suppressed, no estimate");
        }
    }

    /// The best single guess.
    public double value() {
        return interval.value();
    }

    /// The lower end of the interval.
    public double lower() {
        return interval.lower();
    }

    /// The upper end of the interval.
    public double upper() {
        return interval.upper();
    }

    /// How often such intervals hold the truth.
    public Level level() {
        return interval.level();
    }

    /// How many people, or other independent things, it was learned from.
    public long n() {
        return interval.n();
    }

    /// By which method the interval was found.
    public Method method() {
        return interval.method();
    }

    /// The same after a check has failed: one grade down.
    public Estimate afterFailedCheck() {
        return new Estimate(interval, asOf, evidence, grade.afterFailedCheck());
    }
}
