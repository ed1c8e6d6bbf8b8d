package io.barnraiser.evidence.model;

/// Brings features to mean 0 and standard deviation 1, so that one penalty is fair to all. What is the
/// same for everybody becomes 0.
final class Scaling {

    /// Deviations below this share of the largest value are rounding.
    private static final double ROUNDING = 1e-12;

    private final double[] mean;
    private final double[] factor;

    /// Learns from the people of {@code cases}. O(n p).
    Scaling(Cases cases) {
        int width = cases.width();
        mean = new double[width];
        factor = new double[width];
        for (int feature = 0; feature < width; feature++) {
            double sum = 0;
            double largest = 0;
            for (double[] row : cases.features()) {
                sum += row[feature];
                largest = Math.max(largest, Math.abs(row[feature]));
            }
            mean[feature] = sum / cases.size();
            double squares = 0;
            for (double[] row : cases.features()) {
                squares += (row[feature] - mean[feature]) * (row[feature] - mean[feature]);
            }
            double deviation = Math.sqrt(squares / cases.size());
            factor[feature] = deviation > largest * ROUNDING ? 1 / deviation : 0;
        }
    }

    /// A row of features on the common scale.
    double[] apply(double[] row) {
        double[] scaled = new double[row.length];
        for (int feature = 0; feature < row.length; feature++) {
            scaled[feature] = (row[feature] - mean[feature]) * factor[feature];
        }
        return scaled;
    }
}
