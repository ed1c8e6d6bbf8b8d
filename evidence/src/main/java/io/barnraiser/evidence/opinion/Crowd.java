package io.barnraiser.evidence.opinion;

/// Points in the plane, each with a weight.
///
/// @param places `[n][2]`
/// @param weights `[n]`, above 0
record Crowd(double[][] places, double[] weights) {

    int size() {
        return weights.length;
    }

    /// How far any two are from each other, `[n][n]`.
    double[][] distances() {
        double[][] distances = new double[size()][size()];
        for (int one = 0; one < size(); one++) {
            for (int other = 0; other < one; other++) {
                double far = Math.sqrt(square(places[one], places[other]));
                distances[one][other] = far;
                distances[other][one] = far;
            }
        }
        return distances;
    }

    static double square(double[] one, double[] other) {
        double x = one[0] - other[0];
        double y = one[1] - other[1];
        return x * x + y * y;
    }
}
