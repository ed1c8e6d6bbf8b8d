package io.barnraiser.evidence.path;

/// What some of the moves and arrivals of some months add to the expected value of everybody.
///
/// @param change the sum, losses included; `[columns]`
/// @param gain the sum of those that add; `[columns]`
/// @param people how many moves and arrivals they were
record MoveSums(double[] change, double[] gain, long people) {

    /// Which moves are meant.
    interface Which {
        /// @param from the state before, or {@link Stay#NONE} for an arrival
        boolean holds(int from, int to);
    }

    /// Over the months from {@code first} to before {@code end}. O(B k² months).
    static MoveSums of(StageValues values, int first, int end, Which which) {
        Ways ways = values.ways();
        double[] change = new double[ways.columns()];
        double[] gain = new double[ways.columns()];
        long people = 0;
        for (int from = Stay.NONE; from < ways.states(); from++) {
            for (int to = 0; to < ways.states(); to++) {
                if (from == to || !which.holds(from, to)) {
                    continue;
                }
                for (int column = 0; column < change.length; column++) {
                    long moved = ways.monthly.came(from, to, first, end, column);
                    double before = from == Stay.NONE ? 0 : values.value(from, column);
                    double added = moved * (values.value(to, column) - before);
                    change[column] += added;
                    gain[column] += Math.max(0, added);
                    people += column == 0 ? moved : 0;
                }
            }
        }
        return new MoveSums(change, gain, people);
    }
}
