package io.barnraiser.evidence.sample;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Arrays;

/// What came out when something was drawn by lot again and again: other ties, other people in somebody's place.
public final class Draws {

    private Draws() {}

    /// A value with the middle of the draws around it (Efron 1979, the percentile interval). Not corrected for
    /// bias: where a draw can only take away, the value lies near one end, and that is what is to be seen. The
    /// interval is stretched to the value where it would not hold it. O(m log m).
    ///
    /// @param value what was seen, or the mean of the draws
    /// @param draws what each draw gave, `[m]`, at least 20, none NaN
    /// @param n how many people, or other independent things, were drawn from
    /// @throws IllegalArgumentException for fewer draws: their ends would say nothing
    public static Interval middle(double value, double[] draws, Level level, long n) {
        if (draws.length < 20) {
            throw new IllegalArgumentException("%d draws say nothing of the ends".formatted(draws.length));
        }
        double[] inOrder = draws.clone();
        Arrays.sort(inOrder);
        double lower = Math.min(value, at(inOrder, level.tail()));
        double upper = Math.max(value, at(inOrder, 1 - level.tail()));
        return new Interval(value, lower, upper, level, n, Method.DRAWN);
    }

    private static double at(double[] inOrder, double share) {
        double position = share * (inOrder.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, inOrder.length - 1);
        return inOrder[below] + (position - below) * (inOrder[above] - inOrder[below]);
    }
}
