package io.barnraiser.network.lifecycle;

import java.util.Arrays;

/// Pairs rows with columns so that the gains add up to the most: the method of Kuhn (1955) and Munkres in the
/// form with potentials of Jonker and Volgenant (1987). O(n^3).
final class Assignment {

    private final double[][] gain;
    private final int size;
    /// Rows and columns count from 1 here; column 0 holds the row that is being placed.
    private final double[] rowPrice;

    private final double[] columnPrice;
    private final int[] rowOf;
    private final int[] way;

    private Assignment(double[][] gain) {
        this.gain = gain;
        this.size = Math.max(gain.length, gain.length == 0 ? 0 : gain[0].length);
        this.rowPrice = new double[size + 1];
        this.columnPrice = new double[size + 1];
        this.rowOf = new int[size + 1];
        this.way = new int[size + 1];
    }

    /// The column of each row, -1 for none; only pairs with a gain above 0 are made.
    ///
    /// @param gain `[rows][columns]`, each at least 0
    static int[] best(double[][] gain) {
        Assignment assignment = new Assignment(gain);
        for (int row = 1; row <= assignment.size; row++) {
            assignment.place(row);
        }
        int[] columns = new int[gain.length];
        Arrays.fill(columns, -1);
        for (int column = 1; column <= assignment.size; column++) {
            int row = assignment.rowOf[column] - 1;
            if (row < gain.length && assignment.gain(row, column - 1) > 0) {
                columns[row] = column - 1;
            }
        }
        return columns;
    }

    /// What is not in the table gains nothing.
    private double gain(int row, int column) {
        return row < gain.length && column < gain[row].length ? gain[row][column] : 0;
    }

    /// Finds a place for one more row along the cheapest path of exchanges.
    private void place(int row) {
        rowOf[0] = row;
        double[] least = new double[size + 1];
        boolean[] seen = new boolean[size + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        int column = 0;
        while (rowOf[column] != 0) {
            seen[column] = true;
            column = step(column, least, seen);
        }
        while (column != 0) {
            rowOf[column] = rowOf[way[column]];
            column = way[column];
        }
    }

    private int step(int from, double[] least, boolean[] seen) {
        int row = rowOf[from];
        int best = 0;
        double delta = Double.POSITIVE_INFINITY;
        for (int column = 1; column <= size; column++) {
            if (seen[column]) {
                continue;
            }
            double cost = -gain(row - 1, column - 1) - rowPrice[row] - columnPrice[column];
            if (cost < least[column]) {
                least[column] = cost;
                way[column] = from;
            }
            if (least[column] < delta) {
                delta = least[column];
                best = column;
            }
        }
        for (int column = 0; column <= size; column++) {
            if (seen[column]) {
                rowPrice[rowOf[column]] += delta;
                columnPrice[column] -= delta;
            } else {
                least[column] -= delta;
            }
        }
        return best;
    }
}
