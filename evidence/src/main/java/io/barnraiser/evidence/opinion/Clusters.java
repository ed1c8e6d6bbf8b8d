package io.barnraiser.evidence.opinion;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Points put together by k-means (Lloyd 1982), begun as k-means++ does (Arthur and Vassilvitskii
/// 2007).
///
/// @param labels the cluster of each point, `[n]`, from 0; every cluster has a point
/// @param count how many there are: k, or fewer where fewer places are different
/// @param spread the weighed sum of squares of the distances to the centres
record Clusters(int[] labels, int count, double spread) {

    private static final int ITERATIONS = 50;
    private static final int TRIES = 5;
    /// Heaps need not lie perfectly: they only stand for the people in them.
    private static final int ITERATIONS_OF_HEAPS = 10;

    /// The best of five tries. O(n k).
    static Clusters of(Crowd crowd, int k, SplittableRandom random) {
        Clusters best = once(crowd, k, ITERATIONS, random);
        for (int i = 1; i < TRIES; i++) {
            Clusters other = once(crowd, k, ITERATIONS, random);
            best = other.spread < best.spread ? other : best;
        }
        return best;
    }

    /// Many small ones, of one try. O(n k).
    static Clusters heaps(Crowd crowd, int k, SplittableRandom random) {
        return once(crowd, k, ITERATIONS_OF_HEAPS, random);
    }

    private static Clusters once(Crowd crowd, int k, int iterations, SplittableRandom random) {
        double[][] centres = begin(crowd, k, random);
        int[] labels = new int[crowd.size()];
        Arrays.fill(labels, -1);
        double spread = 0;
        boolean moved = true;
        for (int i = 0; i < iterations && moved; i++) {
            moved = false;
            spread = 0;
            for (int point = 0; point < labels.length; point++) {
                int nearest = nearest(centres, crowd.places()[point]);
                moved |= nearest != labels[point];
                labels[point] = nearest;
                spread += crowd.weights()[point] * Crowd.square(centres[nearest], crowd.places()[point]);
            }
            if (moved) {
                centre(crowd, labels, centres);
            }
        }
        return new Clusters(labels, number(labels, centres.length), spread);
    }

    /// The middles of the clusters, each with the weight of its points.
    Crowd middles(Crowd crowd) {
        double[][] centres = new double[count][2];
        double[] weights = centre(crowd, labels, centres);
        return new Crowd(centres, weights);
    }

    /// The weight of each cluster, `[count]`.
    double[] weights(Crowd crowd) {
        double[] weights = new double[count];
        for (int point = 0; point < labels.length; point++) {
            weights[labels[point]] += crowd.weights()[point];
        }
        return weights;
    }

    /// Centres drawn one after the other, each point with a chance that grows with the square of its
    /// distance from those there are; fewer when all points lie on centres.
    private static double[][] begin(Crowd crowd, int k, SplittableRandom random) {
        double[][] centres = new double[k][];
        double[] chances = crowd.weights().clone();
        double[] squares = new double[chances.length];
        Arrays.fill(squares, Double.POSITIVE_INFINITY);
        for (int found = 0; found < k; found++) {
            int drawn = drawn(chances, random);
            if (drawn < 0) {
                return Arrays.copyOf(centres, found);
            }
            centres[found] = crowd.places()[drawn].clone();
            for (int point = 0; point < squares.length; point++) {
                squares[point] = Math.min(squares[point], Crowd.square(centres[found], crowd.places()[point]));
                chances[point] = crowd.weights()[point] * squares[point];
            }
        }
        return centres;
    }

    private static int drawn(double[] chances, SplittableRandom random) {
        double left = random.nextDouble() * Arrays.stream(chances).sum();
        int last = -1;
        for (int point = 0; point < chances.length; point++) {
            if (chances[point] > 0) {
                last = point;
                left -= chances[point];
                if (left < 0) {
                    return point;
                }
            }
        }
        return last;
    }

    private static int nearest(double[][] centres, double[] place) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < centres.length; i++) {
            double square = Crowd.square(centres[i], place);
            if (square < least) {
                least = square;
                nearest = i;
            }
        }
        return nearest;
    }

    /// Moves centres to the middle of their points; one without points stays.
    private static double[] centre(Crowd crowd, int[] labels, double[][] centres) {
        double[] weights = new double[centres.length];
        double[][] sums = new double[centres.length][2];
        for (int point = 0; point < labels.length; point++) {
            double weight = crowd.weights()[point];
            weights[labels[point]] += weight;
            sums[labels[point]][0] += weight * crowd.places()[point][0];
            sums[labels[point]][1] += weight * crowd.places()[point][1];
        }
        for (int i = 0; i < centres.length; i++) {
            if (weights[i] > 0) {
                centres[i][0] = sums[i][0] / weights[i];
                centres[i][1] = sums[i][1] / weights[i];
            }
        }
        return weights;
    }

    /// Numbers labels without gaps, in the order in which they come up.
    private static int number(int[] labels, int most) {
        int[] number = new int[most];
        Arrays.fill(number, -1);
        int count = 0;
        for (int point = 0; point < labels.length; point++) {
            if (number[labels[point]] < 0) {
                number[labels[point]] = count++;
            }
            labels[point] = number[labels[point]];
        }
        return count;
    }
}
