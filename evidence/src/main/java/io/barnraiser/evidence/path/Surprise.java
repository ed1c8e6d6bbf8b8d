package io.barnraiser.evidence.path;

/// How surprised a guess was, added up over months. The columns weigh people, not what was learned before.
final class Surprise {

    private final Ways ways;
    private final double[] bits;
    private final long[] months;

    Surprise(Ways ways) {
        this.ways = ways;
        this.bits = new double[ways.columns()];
        this.months = new long[ways.columns()];
    }

    /// @param guess the probability of each state at the end of the month, by the state at its beginning,
    ///     above 0; `[k][k]`
    void add(int month, double[][] guess) {
        for (int from = 0; from < guess.length; from++) {
            for (int to = 0; to < guess.length; to++) {
                double each = -Math.log(guess[from][to]) / Math.log(2);
                for (int column = 0; column < bits.length; column++) {
                    int moved = ways.monthly.moved(from, to, month, column);
                    bits[column] += moved * each;
                    months[column] += moved;
                }
            }
        }
    }

    /// Of a person and month; NaN where none was tested.
    double bits(int column) {
        return bits[column] / months[column];
    }

    long tested() {
        return months[0];
    }
}
