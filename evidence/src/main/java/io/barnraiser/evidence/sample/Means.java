package io.barnraiser.evidence.sample;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /// The same of values that several have each. O(values), however many people there are.
    ///
    /// @param times how often each value was found, `[values]`, at least 0
    public static Optional<Interval> student(double[] values, long[] times, Level level) {
        long n = Arrays.stream(times).sum();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += times[i] * values[i];
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += times[i] * (values[i] - mean) * (values[i] - mean);
        }
        boolean isOne = IntStream.range(0, values.length)
                        .filter(i -> times[i] > 0)
                        .mapToDouble(i -> values[i])
                        .distinct()
                        .count()
                < 2;
        return isOne ? Optional.empty() : interval(mean, squares, Math.toIntExact(n), level, Method.STUDENT);
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
        return interval(mean, squares, n, level, method);
    }

    private static Optional<Interval> interval(double mean, double squares, int n, Level level, Method method) {
        if (!(squares > 0)) {
            return Optional.empty();
        }
        double error = Math.sqrt(squares / (n - 1.0) / n);
        double reach = error * new TDistribution(n - 1.0).inverseCumulativeProbability(1 - level.tail());
        return Optional.of(new Interval(mean, mean - reach, mean + reach, level, n, method));
    }
}
