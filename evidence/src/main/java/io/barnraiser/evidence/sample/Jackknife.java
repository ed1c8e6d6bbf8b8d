package io.barnraiser.evidence.sample;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The interval of a smooth figure from leaving out one person at a time (Tukey 1958; Efron and Stein 1981,
/// "The jackknife estimate of variance"). For figures that take two of the same person for agreement, such
/// as how alike two groupings are: there the bootstrap, which draws people twice, leans to one side.
public final class Jackknife {

    private Jackknife() {}

    /// The interval of {@code statistic}, symmetric around its value. It is given who counts, `[people]`, 1
    /// or 0, and must not keep or change that array. O(people s) for a statistic of cost s.
    ///
    /// Empty for fewer than two people, where the figure is not defined for all of them or without one, and
    /// when nobody makes a difference.
    public static Optional<Interval> interval(int people, Level level, ToDoubleFunction<int[]> statistic) {
        if (people < 2) {
            return Optional.empty();
        }
        int[] times = new int[people];
        Arrays.fill(times, 1);
        double value = statistic.applyAsDouble(times);
        double[] without = new double[people];
        for (int person = 0; person < people; person++) {
            times[person] = 0;
            without[person] = statistic.applyAsDouble(times);
            times[person] = 1;
        }
        double mean = Arrays.stream(without).sum() / people;
        double squares =
                Arrays.stream(without).map(one -> (one - mean) * (one - mean)).sum();
        return interval(value, squares, people, level);
    }

    /// The same where several people are alike, so that it makes no difference who of them is left
    /// out. The statistic is given how many of each kind count, `[kinds]`. O(kinds s), however many
    /// people there are.
    ///
    /// @param times how many people are of each kind, `[kinds]`, at least 0
    public static Optional<Interval> ofKinds(long[] times, Level level, ToDoubleFunction<long[]> statistic) {
        int people = Math.toIntExact(Arrays.stream(times).sum());
        if (people < 2) {
            return Optional.empty();
        }
        long[] counting = times.clone();
        double value = statistic.applyAsDouble(counting);
        double[] without = new double[times.length];
        double sum = 0;
        for (int kind = 0; kind < times.length; kind++) {
            if (times[kind] > 0) {
                counting[kind]--;
                without[kind] = statistic.applyAsDouble(counting);
                counting[kind]++;
                sum += times[kind] * without[kind];
            }
        }
        double mean = sum / people;
        double squares = 0;
        for (int kind = 0; kind < times.length; kind++) {
            squares += times[kind] > 0 ? times[kind] * (without[kind] - mean) * (without[kind] - mean) : 0;
        }
        return interval(value, squares, people, level);
    }

    private static Optional<Interval> interval(double value, double squares, int people, Level level) {
        double reach = level.deviations() * Math.sqrt(squares * (people - 1) / people);
        return Double.isFinite(value) && reach > 0 && Double.isFinite(reach)
                ? Optional.of(new Interval(value, value - reach, value + reach, level, people, Method.JACKKNIFE))
                : Optional.empty();
    }
}
