package io.barnraiser.evidence.path;

/// What people brought in the months that they began in each state.
final class Margins {

    private final long[][] sums;
    private final long[][] months;

    Margins(int states, int columns) {
        this.sums = new long[states][columns];
        this.months = new long[states][columns];
    }

    /// @param at the state at each edge, `[months + 1]`, or -1
    /// @param brought `[months]`
    void add(int[] at, long[] brought, int[] weights) {
        for (int month = 0; month < brought.length; month++) {
            if (at[month] < 0 || at[month + 1] < 0) {
                continue;
            }
            long[] sum = sums[at[month]];
            long[] count = months[at[month]];
            for (int column = 0; column < weights.length; column++) {
                sum[column] += weights[column] * brought[month];
                count[column] += weights[column];
            }
        }
    }

    /// How many months were begun in the state and watched to the end.
    long months(int state) {
        return months[state][0];
    }

    /// The mean of a month in each state; where a state has none, the mean of all.
    double[] means(int column) {
        long sum = 0;
        long count = 0;
        for (int state = 0; state < sums.length; state++) {
            sum += sums[state][column];
            count += months[state][column];
        }
        double[] means = new double[sums.length];
        for (int state = 0; state < sums.length; state++) {
            long own = months[state][column];
            means[state] = own > 0 ? (double) sums[state][column] / own : count > 0 ? (double) sum / count : 0;
        }
        return means;
    }
}
