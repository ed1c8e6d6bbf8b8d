package io.barnraiser.evidence.sample;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/// Means of independent values (Student 1908). For values of people that are far from a bell, such as what
/// they spend, take the bootstrap.
public final class Means {

    private Means() {}

    /// The mean of values that people or other independent things have. Empty for fewer than two values, and
    /// when all are the same.
    ///
    /// @param values finite, one each
    public static Optional<Interval> student(double[] values, Level level) {
        return interval(values, level, Method.STUDENT);
    }

    /// The mean of what simulated runs gave, each with its own chance; n is the number of runs. Says how well
    /// the simulation is known, not how well it fits the world.
    public static Optional<Interval> ofRuns(double[] values, Level level) {
        return interval(values, level, Method.SIMULATION);
    }

    private static Optional<Interval> interval(double[] values, Level level, Method method) {
        int n = values.length;
        if (n < 2) {
            return Optional.empty();
        }
        double mean = Arrays.stream(values).sum() / n;
        double squares =
                Arrays.stream(values).map(one -> (one - mean) * (one - mean)).sum();
        if (!(squares > 0)) {
            return Optional.empty();
        }
        double error = Math.sqrt(squares / (n - 1.0) / n);
        double reach = error * new TDistribution(n - 1.0).inverseCumulativeProbability(1 - level.tail());
        return Optional.of(new Interval(mean, mean - reach, mean + reach, level, n, method));
    }
}
