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
        SplittableRandom[] chances = chances(redraws, seed);
        double[][] overlaps = IntStream.range(0, redraws)
                .parallel()
                .mapToObj(redraw -> once(votes, grouping, chances[redraw]))
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

    /// Chance of its own for each redraw. The seeds are drawn: were they counted up by the generator's own step, all
    /// would be one stream, some draws further on.
    static SplittableRandom[] chances(int redraws, long seed) {
        return new SplittableRandom(seed)
                .longs(redraws)
                .mapToObj(SplittableRandom::new)
                .toArray(SplittableRandom[]::new);
    }

    /// How often each person is drawn, `[people]`.
    static int[] people(int people, SplittableRandom random) {
        int[] times = new int[people];
        for (int i = 0; i < people; i++) {
            times[random.nextInt(people)]++;
        }
        return times;
    }

    private static double[] once(Votes votes, Grouping grouping, SplittableRandom random) {
        int[] times = people(votes.people(), random);
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
