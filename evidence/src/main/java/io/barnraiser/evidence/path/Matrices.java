package io.barnraiser.evidence.path;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;

/// Small square matrices as arrays of rows.
final class Matrices {

    private Matrices() {}

    static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    /// Turns M into M + M F. O(k³).
    static void addProduct(double[][] matrix, double[][] flow) {
        int size = flow.length;
        double[] more = new double[size];
        for (double[] row : matrix) {
            for (int j = 0; j < size; j++) {
                more[j] = 0;
                for (int i = 0; i < size; i++) {
                    more[j] += row[i] * flow[i][j];
                }
            }
            for (int j = 0; j < size; j++) {
                row[j] += more[j];
            }
        }
    }

    /// Solves (I - g P) v = r. O(k³).
    static double[] discounted(double[][] chances, double discount, double[] reward) {
        double[][] left = identity(reward.length);
        for (int i = 0; i < reward.length; i++) {
            for (int j = 0; j < reward.length; j++) {
                left[i][j] -= discount * chances[i][j];
            }
        }
        return new LUDecomposition(new Array2DRowRealMatrix(left, false))
                .getSolver()
                .solve(new ArrayRealVector(reward, false))
                .toArray();
    }
}
