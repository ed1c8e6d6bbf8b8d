package io.barnraiser.network.community;

import java.util.HashMap;
import java.util.Map;

/// The table of two partitions: how many nodes each pair of communities shares.
final class Contingency {

    /// The logarithm of a probability below which nothing is added to a sum of double precision.
    private static final double NEGLIGIBLE = -50;

    private final int n;
    private final int[] rows;
    private final int[] columns;
    private final Overlaps cells;

    Contingency(Partition one, Partition other) {
        n = one.size();
        rows = one.sizes();
        columns = other.sizes();
        cells = Overlaps.of(one, other);
    }

    Agreement agreement() {
        double mutual = mutual();
        double mean = (entropy(rows) + entropy(columns)) / 2;
        // Both have one community, or each node its own: they are the same.
        boolean same = rows.length == columns.length && (rows.length <= 1 || rows.length == n);
        if (same) {
            return new Agreement(1, 1, 1);
        }
        double expected = expected();
        double adjusted = (mutual - expected) / Math.max(mean - expected, 1e-15);
        return new Agreement(mean == 0 ? 0 : mutual / mean, adjusted, rand());
    }

    private double mutual() {
        double sum = 0;
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < cells.count(row); i++) {
                double shared = cells.shared(row, i);
                double chance = (double) rows[row] * columns[cells.other(row, i)];
                sum += shared / n * Math.log(shared * n / chance);
            }
        }
        return sum;
    }

    private double entropy(int[] sizes) {
        double sum = 0;
        for (int size : sizes) {
            sum -= (double) size / n * Math.log((double) size / n);
        }
        return sum;
    }

    private double rand() {
        double together = 0;
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < cells.count(row); i++) {
                together += pairs(cells.shared(row, i));
            }
        }
        double inRows = 0;
        for (int size : rows) {
            inRows += pairs(size);
        }
        double inColumns = 0;
        for (int size : columns) {
            inColumns += pairs(size);
        }
        double chance = inRows * inColumns / pairs(n);
        return (together - chance) / ((inRows + inColumns) / 2 - chance);
    }

    private static double pairs(double size) {
        return size * (size - 1) / 2;
    }

    /// The mean mutual information of all tables with these margins (Vinh, Epps and Bailey 2010, equation
    /// 24a). Equal sizes are worked out once.
    private double expected() {
        double[] factorials = factorials();
        Map<Integer, Integer> distinctRows = counted(rows);
        Map<Integer, Integer> distinctColumns = counted(columns);
        double sum = 0;
        for (Map.Entry<Integer, Integer> row : distinctRows.entrySet()) {
            for (Map.Entry<Integer, Integer> column : distinctColumns.entrySet()) {
                sum += (double) row.getValue()
                        * column.getValue()
                        * expected(row.getKey(), column.getKey(), factorials);
            }
        }
        return sum;
    }

    private static Map<Integer, Integer> counted(int[] sizes) {
        Map<Integer, Integer> counted = new HashMap<>();
        for (int size : sizes) {
            counted.merge(size, 1, Integer::sum);
        }
        return counted;
    }

    /// Ends where so many shared nodes are so unlikely that nothing is left to add: with many small communities
    /// after a few steps.
    private double expected(int row, int column, double[] factorials) {
        double sum = 0;
        double likeliest = (row + 1.0) * (column + 1.0) / (n + 2.0);
        for (int shared = Math.max(1, row + column - n); shared <= Math.min(row, column); shared++) {
            double probability = factorials[row]
                    + factorials[column]
                    + factorials[n - row]
                    + factorials[n - column]
                    - factorials[n]
                    - factorials[shared]
                    - factorials[row - shared]
                    - factorials[column - shared]
                    - factorials[n - row - column + shared];
            if (shared > likeliest && probability < NEGLIGIBLE) {
                break;
            }
            sum += (double) shared
                    / n
                    * Math.log((double) n * shared / ((double) row * column))
                    * Math.exp(probability);
        }
        return sum;
    }

    /// The logarithms of the factorials from 0 to n.
    private double[] factorials() {
        double[] logarithms = new double[n + 1];
        for (int i = 2; i <= n; i++) {
            logarithms[i] = logarithms[i - 1] + Math.log(i);
        }
        return logarithms;
    }
}
