package io.barnraiser.evidence.sequence;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;

/// The interval of a mean that holds at **all** times together with the probability of its level, however
/// often and whenever one looks (the normal mixture of Robbins 1970; Howard, Ramdas, McAuliffe and Sekhon
/// 2021, "Time-uniform, nonparametric, nonasymptotic confidence sequences", formula 14), and the p-value that
/// goes with it (the mixture sequential probability ratio test; Johari, Koomen, Pekelis and Walsh 2022).
///
/// For values between two bounds the promise is exact for any number of values and any distribution; they may
/// even depend on those before, as long as their expectation does not. It costs width: about 1.5 to 2 times
/// an ordinary interval. Immutable.
public final class ConfidenceSequence {

    private final double least;
    private final double most;
    private final double deviation;
    private final double mixture;
    private final Level level;

    private ConfidenceSequence(double least, double most, double deviation, long planned, Level level) {
        if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY) || planned < 1) {
            throw new IllegalArgumentException("deviation %s, %d values".formatted(deviation, planned));
        }
        this.least = least;
        this.most = most;
        this.deviation = deviation;
        this.level = level;
        double surprise = -2 * Math.log(1 - level.share());
        this.mixture = planned * deviation * deviation / (surprise + Math.log(1 + surprise));
    }

    /// For values that never leave {@code least} to {@code most}, such as yes or no as 1 and 0.
    ///
    /// @param planned at how many values the interval shall be narrowest; it holds at any other number too
    public static ConfidenceSequence between(double least, double most, long planned, Level level) {
        return new ConfidenceSequence(least, most, (most - least) / 2, planned, level);
    }

    /// For values without bounds whose standard deviation is known. With one that was estimated from many
    /// values, the promise holds in the limit only (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas 2024).
    ///
    /// @param planned as in {@link #between(double, double, long, Level)}
    public static ConfidenceSequence ofDeviation(double deviation, long planned, Level level) {
        return new ConfidenceSequence(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, deviation, planned, level);
    }

    /// The interval of the mean after {@code n} values with the given sum. O(1).
    ///
    /// @param n at least 1
    public Interval after(long n, double sum) {
        double mean = mean(n, sum);
        double missed = 1 - level.share();
        double seen = n * deviation * deviation + mixture;
        double reach = Math.sqrt(seen * Math.log(seen / (mixture * missed * missed))) / n;
        return new Interval(mean, mean - reach, mean + reach, level, n, Method.CONFIDENCE_SEQUENCE).within(least, most);
    }

    /// How much the values speak against the mean {@code expected}: were it the true one, this would ever
    /// fall to {@code p} with a probability of no more than {@code p}. At most 1; may rise again with more
    /// values, and the smallest one seen stays valid. O(1).
    public double pValue(long n, double sum, double expected) {
        double off = n * mean(n, sum) - n * expected;
        double seen = n * deviation * deviation + mixture;
        double against = off * off / (2 * seen) - Math.log(seen / mixture) / 2;
        return Math.min(1, Math.exp(-against));
    }

    private double mean(long n, double sum) {
        double mean = sum / n;
        if (n < 1 || !(mean >= least && mean <= most)) {
            throw new IllegalArgumentException(
                    "%d values from %s to %s cannot have the sum %s".formatted(n, least, most, sum));
        }
        return mean;
    }
}
