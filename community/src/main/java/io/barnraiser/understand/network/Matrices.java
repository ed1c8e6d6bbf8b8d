package io.barnraiser.understand.network;

/// The little linear algebra that a fit of a dozen numbers needs.
final class Matrices {

    private Matrices() {}

    /// Adds factor * v v'.
    static void addSquare(double[][] matrix, double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                matrix[i][j] += factor * vector[i] * vector[j];
            }
        }
    }

    static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    static double[][] times(double[][] one, double[][] other) {
        double[][] product = new double[one.length][other[0].length];
        for (int i = 0; i < one.length; i++) {
            for (int k = 0; k < other.length; k++) {
                for (int j = 0; j < other[k].length; j++) {
                    product[i][j] += one[i][k] * other[k][j];
                }
            }
        }
        return product;
    }

    /// The inverse of a positive definite matrix, by elimination without pivots.
    static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] left = new double[n][];
        double[][] right = new double[n][n];
        for (int i = 0; i < n; i++) {
            left[i] = matrix[i].clone();
            right[i][i] = 1;
        }
        for (int pivot = 0; pivot < n; pivot++) {
            double scale = 1 / left[pivot][pivot];
            for (int j = 0; j < n; j++) {
                left[pivot][j] *= scale;
                right[pivot][j] *= scale;
            }
            for (int i = 0; i < n; i++) {
                double factor = i == pivot ? 0 : left[i][pivot];
                for (int j = 0; factor != 0 && j < n; j++) {
                    left[i][j] -= factor * left[pivot][j];
                    right[i][j] -= factor * right[pivot][j];
                }
            }
        }
        return right;
    }

    /// The value of v' M v.
    static double form(double[][] matrix, double[] vector) {
        double[] product = times(matrix, vector);
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * product[i];
        }
        return sum;
    }
}
