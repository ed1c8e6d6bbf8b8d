package io.barnraiser.evidence.path;

import java.util.Arrays;
import java.util.stream.LongStream;

/// Chains of first and second order beside each other: does the state of the next month hang on the last
/// month alone, or also on the one before? Each is judged by Schwarz's (1978) criterion, BIC = p ln n - 2
/// ln L, where p counts a chance less than the next states that were seen (Katz 1981, "On some criteria for
/// estimating the order of a Markov chain").
///
/// @param months how many person-months with two before them were seen, n
/// @param first the criterion of a chain of first order; the lower, the better
/// @param second the same of second order
public record OrderTest(long months, double first, double second) {

    /// Whether the second order describes the months better, even after its greater number of chances is
    /// held against it.
    public boolean isSecond() {
        return second < first;
    }

    /// O(k³).
    ///
    /// @param inARow `[k][k][k]`: how often state after state after state was seen
    /// @param onlyMoved whether to leave out those who had stayed in the month between
    static OrderTest of(long[][][] inARow, boolean onlyMoved) {
        int states = inARow.length;
        long months = 0;
        double first = 0;
        double second = 0;
        long chancesOfFirst = 0;
        long chancesOfSecond = 0;
        for (int middle = 0; middle < states; middle++) {
            long[] together = new long[states];
            int befores = 0;
            for (int before = 0; before < states; before++) {
                long[] next = inARow[before][middle];
                if ((onlyMoved && before == middle) || LongStream.of(next).sum() == 0) {
                    continue;
                }
                befores++;
                second += surprise(next);
                Arrays.setAll(together, state -> together[state] + next[state]);
            }
            long free = Math.max(
                            1,
                            LongStream.of(together).filter(count -> count > 0).count())
                    - 1;
            chancesOfFirst += free;
            chancesOfSecond += free * befores;
            months += LongStream.of(together).sum();
            first += surprise(together);
        }
        double each = Math.log(Math.max(1, months));
        return new OrderTest(months, first + chancesOfFirst * each, second + chancesOfSecond * each);
    }

    /// -2 ln of the likelihood of the counts under their own shares.
    private static double surprise(long[] counts) {
        double all = LongStream.of(counts).sum();
        return LongStream.of(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> -2 * count * Math.log(count / all))
                .sum();
    }
}
