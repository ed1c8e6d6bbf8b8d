package io.barnraiser.evidence.path;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.SharePrior;
import java.util.Arrays;
import java.util.Optional;

/// How likely people are to stand in each state a month later, given where they stand: counts pulled
/// towards what holds for more people, p_ij = (n_ij + a pi_j) / (n_i. + a) with a = 10, which is the mean
/// of a Dirichlet distribution. Of the window, pi are the moves out of all states together; of one month,
/// the moves out of the same state in the whole window.
///
/// Immutable. The intervals take a person's months for independent given the state before: right where a
/// chain of first order suffices ({@link Memory}).
public final class Transitions {

    /// With the weight of how many people the prior counts.
    static final double PRIOR = 10;

    private final long[][] counts;
    private final double[][] prior;

    private Transitions(long[][] counts, double[][] prior) {
        this.counts = counts;
        this.prior = prior;
    }

    /// All months of the window together. O(k² months).
    public static Transitions of(Ways ways) {
        return of(ways, 0, ways.window().months(), 0);
    }

    /// One month. O(k² months).
    ///
    /// @param month 0 to months - 1
    public static Transitions of(Ways ways, int month) {
        return new Transitions(ways.monthly.moved(month, month + 1, 0), of(ways).probabilities());
    }

    /// The months from {@code first} to before {@code end}, in one column.
    static Transitions of(Ways ways, int first, int end, int column) {
        long[][] counts = ways.monthly.moved(first, end, column);
        int states = counts.length;
        double[] to = new double[states];
        double all = 0;
        for (long[] row : counts) {
            for (int next = 0; next < states; next++) {
                to[next] += row[next];
                all += row[next];
            }
        }
        double[][] prior = new double[states][states];
        for (double[] row : prior) {
            for (int next = 0; next < states; next++) {
                row[next] = all > 0 ? to[next] / all : 1.0 / states;
            }
        }
        return new Transitions(counts, prior);
    }

    /// How many months began in one state and ended in the other.
    public long count(int from, int to) {
        return counts[from][to];
    }

    /// How many months began in the state and were watched to the end.
    public long count(int from) {
        return Arrays.stream(counts[from]).sum();
    }

    /// The mean of what the probability may be, whether or not anybody was in the state.
    public double probability(int from, int to) {
        return (counts[from][to] + PRIOR * prior[from][to]) / (count(from) + PRIOR);
    }

    /// All of them, `[k][k]`; rows sum to 1.
    public double[][] probabilities() {
        double[][] all = new double[counts.length][counts.length];
        for (int from = 0; from < counts.length; from++) {
            for (int to = 0; to < counts.length; to++) {
                all[from][to] = probability(from, to);
            }
        }
        return all;
    }

    /// The probability with its credible interval, n being the months that began in the state. Empty when
    /// none did, or when nobody ever moved to that state, or everybody always.
    public Optional<Interval> probability(int from, int to, Level level) {
        double expected = PRIOR * prior[from][to];
        return count(from) > 0 && expected > 0 && expected < PRIOR
                ? Optional.of(new SharePrior(expected, PRIOR - expected).share(count(from, to), count(from), level))
                : Optional.empty();
    }
}
