package io.barnraiser.understand.network;

import java.util.Arrays;
import java.util.List;

/// What had been between pairs on some days, and whether each of the two did something towards the other within the
/// thirty days after.
///
/// @param pairs `[rows]`, whose row it is; rows of one pair stand together
/// @param done `[rows][kinds]`, what there had been, faded with the half-life
/// @param answered `[rows]`
@SuppressWarnings("ArrayRecordComponent")
record PairRows(long[] pairs, double[][] done, boolean[] answered) {

    /// Days that are looked at after a day.
    static final int AFTER = 30;

    /// A pair is looked at while it had something to do with each other within so many days before.
    static final int BEFORE = 365;

    /// @param days on whose evening pairs are looked at
    /// @param kinds the numbers of the kinds, in the order of the columns
    static PairRows of(TieHistory history, List<Long> days, int[] kinds, int halfLife) {
        Rows rows = new Rows();
        List<TieHistory.Act> acts = history.acts();
        int end;
        for (int begin = 0; begin < acts.size(); begin = end) {
            long pair = acts.get(begin).pair();
            end = begin;
            while (end < acts.size() && acts.get(end).pair() == pair) {
                end++;
            }
            for (long day : days) {
                rows.add(pair, acts.subList(begin, end), day, kinds, halfLife);
            }
        }
        return rows.done();
    }

    int size() {
        return pairs.length;
    }

    /// How many rows were answered.
    int hits() {
        int hits = 0;
        for (boolean each : answered) {
            hits += each ? 1 : 0;
        }
        return hits;
    }

    /// Rows as they are found.
    private static final class Rows {
        private long[] pairs = new long[64];
        private double[][] done = new double[64][];
        private boolean[] answered = new boolean[64];
        private int size;

        void add(long pair, List<TieHistory.Act> acts, long day, int[] kinds, int halfLife) {
            double[] sums = new double[kinds.length];
            boolean isKnown = false;
            boolean isThere = false;
            boolean isBack = false;
            for (TieHistory.Act act : acts) {
                long age = day - act.day();
                if (age >= 0) {
                    isKnown |= age < BEFORE;
                    int column = column(kinds, act.kind());
                    if (column >= 0) {
                        sums[column] += act.amount() * StrictMath.pow(2, -(double) age / halfLife);
                    }
                } else if (age >= -AFTER) {
                    isThere |= act.way() == TieHistory.Way.THERE;
                    isBack |= act.way() == TieHistory.Way.BACK;
                }
            }
            if (isKnown) {
                put(pair, sums, isThere && isBack);
            }
        }

        private static int column(int[] kinds, int kind) {
            for (int column = 0; column < kinds.length; column++) {
                if (kinds[column] == kind) {
                    return column;
                }
            }
            return -1;
        }

        private void put(long pair, double[] sums, boolean isAnswered) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
                done = Arrays.copyOf(done, 2 * size);
                answered = Arrays.copyOf(answered, 2 * size);
            }
            pairs[size] = pair;
            done[size] = sums;
            answered[size++] = isAnswered;
        }

        PairRows done() {
            return new PairRows(Arrays.copyOf(pairs, size), Arrays.copyOf(done, size), Arrays.copyOf(answered, size));
        }
    }
}
