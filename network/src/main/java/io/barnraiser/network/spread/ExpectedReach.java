package io.barnraiser.network.spread;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// How many nodes a cascade is expected to reach, the seeds counted, judged on reverse sets that had no part
/// in choosing the seeds.
///
/// @param mean the expected number under the model
/// @param least lower end of the 95 % interval
/// @param most upper end of the 95 % interval: what drawing by chance leaves open, not what the model leaves
///     open
public record ExpectedReach(double mean, double least, double most) {

    /// So many sets are held at once: few, since each may hold nearly all nodes.
    private static final int BATCH = 1 << 5;

    /// The normal deviate of a 95 % interval.
    private static final double Z = 1.96;

    /// What the first of {@code seeds} alone is expected to reach, the first two, and so on to all of them.
    /// Each set tells whether the seeds meet it; the interval is Wilson's for that share (1927), times the
    /// number of nodes.
    ///
    /// O(sets * mean size of a reverse set).
    ///
    /// @param seeds different nodes of the model
    /// @param sets how many sets to judge on; the interval shrinks with their square root
    /// @throws IllegalArgumentException when {@code sets} is below 1
    public static List<ExpectedReach> afterEach(CascadeModel model, int[] seeds, int sets, long seed) {
        if (sets < 1) {
            throw new IllegalArgumentException("at least one set is needed: " + sets);
        }
        int[] place = new int[model.graph().nodes()];
        Arrays.fill(place, seeds.length);
        for (int i = 0; i < seeds.length; i++) {
            place[seeds[i]] = i;
        }
        // Not the draws of a search with the same seed.
        ReverseSets drawn = new ReverseSets(model, new SplittableRandom(~seed).split());
        int[] metFirst = new int[seeds.length + 1];
        for (int left = sets; left > 0; left -= drawn.count()) {
            drawn.clear();
            drawn.grow(Math.min(BATCH, left));
            for (int set = 0; set < drawn.count(); set++) {
                metFirst[first(drawn, set, place, seeds.length)]++;
            }
        }
        List<ExpectedReach> reach = new ArrayList<>();
        int met = 0;
        for (int i = 0; i < seeds.length; i++) {
            met += metFirst[i];
            reach.add(of(met, sets, i + 1, place.length));
        }
        return reach;
    }

    /// How many nodes more one choice reaches than another, by draw: both are judged on the same draws, so
    /// that what chance does to both alike falls away. The mean is the difference of what they are expected to
    /// reach.
    ///
    /// @param draws how many, at least 1
    /// @return `[draws]`, each the number of nodes, its negative, or 0
    public static double[] differences(CascadeModel model, int[] one, int[] other, int draws, long seed) {
        int nodes = model.graph().nodes();
        int[] sides = new int[nodes];
        for (int node : one) {
            sides[node] |= 1;
        }
        for (int node : other) {
            sides[node] |= 2;
        }
        ReverseSets drawn = new ReverseSets(model, new SplittableRandom(~seed).split());
        double[] differences = new double[draws];
        for (int done = 0; done < draws; done += drawn.count()) {
            drawn.clear();
            drawn.grow(Math.min(BATCH, draws - done));
            for (int set = 0; set < drawn.count(); set++) {
                int met = 0;
                for (int i = drawn.begin(set); i < drawn.end(set); i++) {
                    met |= sides[drawn.members()[i]];
                }
                differences[done + set] = nodes * (double) ((met & 1) - (met >> 1));
            }
        }
        return differences;
    }

    /// The earliest seed that a set holds.
    private static int first(ReverseSets sets, int set, int[] place, int none) {
        int first = none;
        for (int i = sets.begin(set); i < sets.end(set); i++) {
            first = Math.min(first, place[sets.members()[i]]);
        }
        return first;
    }

    private static ExpectedReach of(int met, int sets, int seeds, int nodes) {
        double share = (double) met / sets;
        double weight = Z * Z / sets;
        double centre = (share + weight / 2) / (1 + weight);
        double half = Math.sqrt(share * (1 - share) * weight + weight * weight / 4) / (1 + weight);
        // Seeds reach themselves, whatever the draws say.
        return new ExpectedReach(
                Math.max(seeds, share * nodes),
                Math.max(seeds, (centre - half) * nodes),
                Math.max(seeds, (centre + half) * nodes));
    }
}
