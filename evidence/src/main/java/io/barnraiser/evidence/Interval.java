package io.barnraiser.evidence;

import java.time.Instant;

/// A value and how far the truth may lie from it: what the methods of this library give.
///
/// @param value the best single guess, in the unit of the figure
/// @param lower at most the value; minus infinity where nothing bounds it
/// @param upper at least the value; infinity where nothing bounds it (a median time that too few reached)
/// @param n how many people, or other independent things, it was learned from; at least 1
public record Interval(double value, double lower, double upper, Level level, long n, Method method) {

    public Interval {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("An interval stands around a number; this is " + value);
        }
        if (!(lower <= value && value <= upper)) {
            throw new IllegalArgumentException(
                    "The value %s does not lie in its interval from %s to %s".formatted(value, lower, upper));
        }
        if (n < 1) {
            throw new IllegalArgumentException("An interval learned from %d things says nothing".formatted(n));
        }
    }

    /// The interval as something that may be shown: with its grade, the time it speaks of and what is behind
    /// it.
    public Estimate estimate(Grade grade, Instant asOf, Evidence evidence) {
        return new Estimate(this, asOf, evidence, grade);
    }

    /// From the lower to the upper end; infinite where one end is open.
    public double width() {
        return upper - lower;
    }

    /// Whether {@code other} lies outside: at this level, the truth is something else.
    public boolean excludes(double other) {
        return other < lower || other > upper;
    }

    /// The same in another unit.
    ///
    /// @param factor how many of the new unit are one of the old; above 0
    public Interval times(double factor) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A unit changes by a factor above 0; this is " + factor);
        }
        return new Interval(value * factor, lower * factor, upper * factor, level, n, method);
    }

    /// The same, with ends that do not leave what is possible: a share ends at 0 and 1.
    public Interval within(double least, double most) {
        return new Interval(value, Math.max(lower, least), Math.min(upper, most), level, n, method);
    }
}
