package io.barnraiser.evidence.path;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Optional;

/// What somebody in each state may be expected to bring from now on: v = (I - g P)^-1 r, where P are the
/// chances of a month, r is what a month in the state brings on average, and g is what a month later is
/// worth of a month now (Pfeifer and Carraway 2000, "Modeling customer relationships as Markov chains"). It
/// describes those who are in the states; it does not say that anybody who is moved there will bring as
/// much.
///
/// Immutable. Intervals are drawn again over people, for P and r at once.
public final class StageValues {

    /// What is usual: a month later, 99 of 100.
    public static final double USUAL_DISCOUNT = 0.99;

    private final Ways ways;
    private final double[][] values;

    private StageValues(Ways ways, double[][] values) {
        this.ways = ways;
        this.values = values;
    }

    /// The values by all months of the window. A state in which no whole month was watched brings what all
    /// months bring on average. O(B (k³ + k² months)).
    ///
    /// @param discount g, at least 0, below 1
    public static StageValues of(Ways ways, double discount) {
        if (!(discount >= 0 && discount < 1)) {
            throw new IllegalArgumentException("A later month is worth 0 to below 1 of this; not " + discount);
        }
        double[][] values = new double[ways.columns()][];
        for (int column = 0; column < values.length; column++) {
            double[][] chances =
                    Transitions.of(ways, 0, ways.window().months(), column).probabilities();
            values[column] = Matrices.discounted(chances, discount, ways.margins.means(column));
        }
        return new StageValues(ways, values);
    }

    /// What somebody in the state may be expected to bring, in the unit of the margins; n is how many
    /// months were begun in it. Empty when none was.
    public Optional<Interval> value(int state, Level level) {
        return new Redrawn(values.length, ways.margins.months(state), Method.POISSON_BOOTSTRAP)
                .interval(column -> values[column][state], level);
    }

    /// What a month in the state brings on average. Empty when none was begun in it, or all brought the
    /// same.
    public Optional<Interval> margin(int state, Level level) {
        return new Redrawn(values.length, ways.margins.months(state), Method.POISSON_BOOTSTRAP)
                .interval(column -> ways.margins.means(column)[state], level);
    }

    double value(int state, int column) {
        return values[column][state];
    }

    Ways ways() {
        return ways;
    }
}
