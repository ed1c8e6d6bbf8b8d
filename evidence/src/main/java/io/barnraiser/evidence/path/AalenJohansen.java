package io.barnraiser.evidence.path;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Arrays;
import java.util.Optional;

/// In which state somebody is on a later day, given the state on an earlier one, as the moves of every
/// single day between say: P = prod (I + dA) with dA_ij = moves from i to j over those who were in i and
/// watched (Aalen and Johansen 1978, "An empirical transition matrix for nonhomogeneous Markov chains based
/// on censored observations"). Holds when chances change with the calendar, when people come late and when
/// watching ends early; P itself takes the future to hang on the present state alone, while the share of
/// people in each state ({@link #standing}) does not (Datta and Satten 2001).
///
/// Immutable. Intervals are drawn again over people.
public final class AalenJohansen {

    private final double[][][] products;
    private final long[][] began;

    private AalenJohansen(double[][][] products, long[][] began) {
        this.products = products;
        this.began = began;
    }

    /// From the beginning of one day to the beginning of another. O(B days k³).
    ///
    /// @param from an edge of the window's months
    /// @param to above {@code from}, no later than the end of the window
    /// @throws IllegalArgumentException when the days do not lie in the window like that
    public static AalenJohansen between(Ways ways, int from, int to) {
        Window window = ways.window();
        int edge = window.edge(from);
        if (to <= from || to > window.end()) {
            throw new IllegalArgumentException(
                    "Day %d does not lie between %d and the end of the window, %d".formatted(to, from, window.end()));
        }
        long[][] began = new long[ways.columns()][ways.states()];
        for (int column = 0; column < began.length; column++) {
            for (int state = 0; state < ways.states(); state++) {
                began[column][state] = ways.monthly.standing(state, edge, column);
            }
        }
        return new AalenJohansen(ways.daily.products(from, to), began);
    }

    /// The probability of each state then, given each before: `[k][k]`, rows sum to 1.
    public double[][] probabilities() {
        return Arrays.stream(products[0]).map(double[]::clone).toArray(double[][]::new);
    }

    /// The probability to be in {@code other} then, having been in {@code one}; n is how many were. Empty
    /// when nobody was, or when all redraws agree.
    public Optional<Interval> probability(int one, int other, Level level) {
        return new Redrawn(products.length, began[0][one], Method.AALEN_JOHANSEN)
                .interval(column -> products[column][one][other], level);
    }

    /// The share in {@code state} then, of all who were in any state before; those who came between are not
    /// in it. Empty when nobody was, or when all redraws agree.
    public Optional<Interval> standing(int state, Level level) {
        return new Redrawn(products.length, sum(began[0]), Method.AALEN_JOHANSEN)
                .interval(column -> share(state, column), level);
    }

    private double share(int state, int column) {
        double reached = 0;
        for (int before = 0; before < began[column].length; before++) {
            reached += began[column][before] * products[column][before][state];
        }
        return reached / sum(began[column]);
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }
}
