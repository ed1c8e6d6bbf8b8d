package io.barnraiser.evidence.survival;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.hipparchus.special.Erf;

/// Whether something happens to two groups at different times (Mantel 1966; Peto and Peto 1972, the log-rank
/// test). Has most power when one group is faster all the time, and little when the curves cross.
///
/// @param observed to how many of the first group it happened
/// @param expected to how many it would have, were there no difference
/// @param statistic (observed - expected)² over its variance: chi-squared with one degree of freedom
/// @param pValue how often chance gives a statistic as large, 0 to 1
public record LogRank(double observed, double expected, double statistic, double pValue) {

    /// Compares two groups. Empty when there is no time at which it happened while both were watched. O(n log
    /// n).
    ///
    /// @param times as in {@link Survival#of(double[], boolean[])}, for the first group
    /// @param otherTimes the same for the second
    public static Optional<LogRank> compare(
            double[] times, boolean[] happened, double[] otherTimes, boolean[] otherHappened) {
        Watched one = Watched.of(times, happened);
        Watched other = Watched.of(otherTimes, otherHappened);
        double[] moments =
                DoubleStream.concat(one.moments(), other.moments()).distinct().toArray();
        double expected = 0;
        double variance = 0;
        for (double time : moments) {
            double first = one.atRisk(time);
            double all = first + other.atRisk(time);
            double ended = one.happenedAt(time) + (double) other.happenedAt(time);
            expected += ended * first / all;
            variance += all > 1 ? ended * (all - ended) / (all - 1) * first / all * (1 - first / all) : 0;
        }
        if (!(variance > 0)) {
            return Optional.empty();
        }
        double off = one.happened() - expected;
        double statistic = off * off / variance;
        return Optional.of(new LogRank(one.happened(), expected, statistic, Erf.erfc(Math.sqrt(statistic / 2))));
    }
}
