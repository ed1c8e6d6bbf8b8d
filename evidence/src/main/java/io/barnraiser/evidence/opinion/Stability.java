package io.barnraiser.evidence.opinion;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Whether groups come back when people are drawn again (Hennig 2007, "Cluster-wise assessment of
/// cluster stability").
final class Stability {

    /// Groups that come back less are not named.
    static final double LEAST = 0.6;

    private Stability() {}

    /// The mean overlap of each group with the group most like it, over redraws of people; the plane is
    /// found anew each time. Costs a plane and a division for each redraw, on all processors; the
    /// result does not depend on how many there are.
    ///
    /// @return `[count]`, 0 to 1
    static double[] of(Votes votes, Grouping grouping, int redraws, long seed) {
        double[][] overlaps = IntStream.range(0, redraws)
                .parallel()
                .mapToObj(redraw ->
                        once(votes, grouping, new SplittableRandom(seed ^ (redraw + 1) * 0x9E3779B97F4A7C15L)))
                .toArray(double[][]::new);
        double[] means = new double[grouping.count()];
        for (double[] one : overlaps) {
            for (int group = 0; group < means.length; group++) {
                means[group] += one[group];
            }
        }
        return Arrays.stream(means).map(sum -> sum / redraws).toArray();
    }

    /// The mean over people.
    static double mean(double[] stability, int[] sizes) {
        double sum = 0;
        for (int group = 0; group < sizes.length; group++) {
            sum += stability[group] * sizes[group];
        }
        return sum / Arrays.stream(sizes).sum();
    }

    private static double[] once(Votes votes, Grouping grouping, SplittableRandom random) {
        int[] times = new int[votes.people()];
        for (int i = 0; i < times.length; i++) {
            times[random.nextInt(times.length)]++;
        }
        double[][] places = Plane.of(votes, times, random).places(votes);
        int[] drawn = IntStream.range(0, times.length).filter(i -> times[i] > 0).toArray();
        Crowd crowd = new Crowd(
                Arrays.stream(drawn).mapToObj(i -> places[i]).toArray(double[][]::new),
                Arrays.stream(drawn).mapToDouble(i -> times[i]).toArray());
        int[] found = Grouping.into(grouping.count(), crowd, random);
        int[] known = Arrays.stream(drawn).map(i -> grouping.labels()[i]).toArray();
        return overlaps(known, found, grouping.count());
    }

    /// The largest overlap of each known group with one that was found, `[count]`.
    static double[] overlaps(int[] known, int[] found, int count) {
        int[][] both = new int[count][count];
        int[] knownSizes = new int[count];
        int[] foundSizes = new int[count];
        for (int i = 0; i < known.length; i++) {
            both[known[i]][found[i]]++;
            knownSizes[known[i]]++;
            foundSizes[found[i]]++;
        }
        double[] largest = new double[count];
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < count; other++) {
                int either = knownSizes[one] + foundSizes[other] - both[one][other];
                largest[one] = Math.max(largest[one], either == 0 ? 0 : (double) both[one][other] / either);
            }
        }
        return largest;
    }
}
