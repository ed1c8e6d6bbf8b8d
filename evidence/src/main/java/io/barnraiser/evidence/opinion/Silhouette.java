package io.barnraiser.evidence.opinion;

/// How well points lie in their clusters (Rousseeuw 1987): for each, how much nearer its own cluster is
/// than the next one, from -1 to 1; alone in a cluster, 0.
final class Silhouette {

    private Silhouette() {}

    /// The mean over all points by their weights; a point of weight w stands for w points at one place.
    /// O(n²).
    ///
    /// @param distances `[n][n]`
    /// @param weights `[n]`, above 0
    /// @param labels `[n]`, from 0 below `count`
    static double mean(double[][] distances, double[] weights, int[] labels, int count) {
        double[] sizes = new double[count];
        double all = 0;
        for (int point = 0; point < labels.length; point++) {
            sizes[labels[point]] += weights[point];
            all += weights[point];
        }
        double sum = 0;
        for (int point = 0; point < labels.length; point++) {
            sum += weights[point] * of(point, distances[point], weights, labels, sizes);
        }
        return sum / all;
    }

    /// Of one point.
    static double of(int point, double[] distances, double[] weights, int[] labels, double[] sizes) {
        double[] sums = new double[sizes.length];
        for (int other = 0; other < labels.length; other++) {
            sums[labels[other]] += weights[other] * distances[other];
        }
        int own = labels[point];
        if (sizes[own] <= 1) {
            return 0;
        }
        double within = sums[own] / (sizes[own] - 1);
        double next = Double.POSITIVE_INFINITY;
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            next = cluster == own ? next : Math.min(next, sums[cluster] / sizes[cluster]);
        }
        double larger = Math.max(within, next);
        return larger == 0 || next == Double.POSITIVE_INFINITY ? 0 : (next - within) / larger;
    }
}
