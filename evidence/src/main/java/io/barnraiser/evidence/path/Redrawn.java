package io.barnraiser.evidence.path;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Intervals from redraws of the people: both ends cut alike (Efron's percentile interval, 1981).
///
/// @param columns one more than the redraws
/// @param n how many people, or other things, the figure was learned from
record Redrawn(int columns, long n, Method method) {

    /// More undefined redraws than this share, and there is no interval.
    private static final double UNDEFINED = 0.05;

    /// Empty when nothing was counted, when the figure is not defined (NaN, or infinite for the people as
    /// they are), and when it comes out the same every time: nothing shows then how far it might vary.
    ///
    /// @param figure the figure in one column; infinity where it lies beyond what was seen
    Optional<Interval> interval(IntToDoubleFunction figure, Level level) {
        double value = figure.applyAsDouble(0);
        if (n < 1 || !Double.isFinite(value)) {
            return Optional.empty();
        }
        double[] drawn = IntStream.range(1, columns)
                .mapToDouble(figure)
                .filter(one -> !Double.isNaN(one))
                .sorted()
                .toArray();
        if (drawn.length < (columns - 1) * (1 - UNDEFINED) || drawn[0] == drawn[drawn.length - 1]) {
            return Optional.empty();
        }
        double lower = Math.min(value, at(drawn, level.tail()));
        double upper = Math.max(value, at(drawn, 1 - level.tail()));
        return Optional.of(new Interval(value, lower, upper, level, n, method));
    }

    /// The value below which the given share lies.
    static double at(double[] inOrder, double share) {
        double position = Math.clamp(share * (inOrder.length + 1) - 1, 0, inOrder.length - 1.0);
        int below = (int) position;
        double weight = position - below;
        return weight == 0 ? inOrder[below] : inOrder[below] * (1 - weight) + inOrder[below + 1] * weight;
    }
}
