package io.barnraiser.network.lifecycle;

import io.barnraiser.network.community.Overlaps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Which new community takes which old one's number: one for one, so that the likenesses add up to the most.
/// Pairs that are not alike enough are left out, and what hangs together through the others is small.
final class Heirs {

    private final Overlaps overlaps;
    private final double alike;
    private final int[] oldOf;
    private final List<List<Integer>> candidates;

    private Heirs(Overlaps overlaps, int communities, double alike) {
        this.overlaps = overlaps;
        this.alike = alike;
        this.oldOf = new int[communities];
        this.candidates = IntStream.range(0, communities)
                .<List<Integer>>mapToObj(i -> new ArrayList<>())
                .toList();
        Arrays.fill(oldOf, -1);
    }

    /// The old community of each new one, `[communities]`, -1 for none.
    ///
    /// @param overlaps of the old ones with the new ones
    /// @param communities how many new ones
    /// @param alike the least likeness (Jaccard), above 0
    static int[] of(Overlaps overlaps, int communities, double alike) {
        Heirs heirs = new Heirs(overlaps, communities, alike);
        for (int old = 0; old < overlaps.communities(); old++) {
            for (int i = 0; i < overlaps.count(old); i++) {
                if (overlaps.likeness(old, i) >= alike) {
                    heirs.candidates.get(overlaps.other(old, i)).add(old);
                }
            }
        }
        boolean[] seen = new boolean[overlaps.communities()];
        for (int old = 0; old < seen.length; old++) {
            if (!seen[old]) {
                heirs.assign(old, seen);
            }
        }
        return heirs.oldOf;
    }

    /// Assigns all that hang together with {@code begin} through pairs that are alike.
    private void assign(int begin, boolean[] seen) {
        List<Integer> rows = new ArrayList<>(List.of(begin));
        List<Integer> columns = new ArrayList<>();
        seen[begin] = true;
        for (int next = 0; next < rows.size(); next++) {
            int old = rows.get(next);
            for (int i = 0; i < overlaps.count(old); i++) {
                int community = overlaps.other(old, i);
                if (overlaps.likeness(old, i) >= alike && !columns.contains(community)) {
                    columns.add(community);
                    for (int other : candidates.get(community)) {
                        if (!seen[other]) {
                            seen[other] = true;
                            rows.add(other);
                        }
                    }
                }
            }
        }
        int[] chosen = Assignment.best(gains(rows, columns));
        for (int row = 0; row < chosen.length; row++) {
            if (chosen[row] >= 0) {
                oldOf[columns.get(chosen[row])] = rows.get(row);
            }
        }
    }

    private double[][] gains(List<Integer> rows, List<Integer> columns) {
        double[][] gains = new double[rows.size()][columns.size()];
        for (int row = 0; row < gains.length; row++) {
            int old = rows.get(row);
            for (int i = 0; i < overlaps.count(old); i++) {
                if (overlaps.likeness(old, i) >= alike) {
                    gains[row][columns.indexOf(overlaps.other(old, i))] = overlaps.likeness(old, i);
                }
            }
        }
        return gains;
    }
}
