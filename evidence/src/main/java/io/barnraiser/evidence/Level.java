package io.barnraiser.evidence;

import org.hipparchus.distribution.continuous.NormalDistribution;

/// How often intervals made this way hold the truth.
///
/// @param share at least 0.5, below 1
public record Level(double share) {

    /// 95 of 100: what is meant where nothing else is said.
    public static final Level USUAL = new Level(0.95);

    public Level {
        if (!(share >= 0.5 && share < 1)) {
            throw new IllegalArgumentException(
                    "The level of an interval is at least 0.5 and below 1; this is " + share);
        }
    }

    /// The probability that is left out at each of the two ends.
    public double tail() {
        return (1 - share) / 2;
    }

    /// The level at which each of {@code count} intervals is made so that all of them together hold as often
    /// as this one says (Bonferroni; whether or not they depend on one another).
    ///
    /// @param count at least 1
    public Level forAllOf(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("No level serves %d intervals".formatted(count));
        }
        return new Level(1 - (1 - share) / count);
    }

    /// So many standard deviations of a normal distribution lie between the middle and each end: 1.96 for
    /// 0.95.
    public double deviations() {
        return new NormalDistribution().inverseCumulativeProbability(1 - tail());
    }
}
