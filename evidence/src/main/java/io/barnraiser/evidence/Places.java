package io.barnraiser.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// From which place to which each may stand in a list that is sorted by something estimated. A list shows
/// these, or says that two cannot be told apart, rather than a first, a second and a third.
///
/// @param best the foremost place it may have; 1 is the place of the largest value
/// @param worst the last place it may have, at least {@code best}
public record Places(int best, int worst) {

    /// The places of all: each stands behind those whose interval lies wholly above its own, and before those
    /// whose interval lies wholly below (Klein, Wright and Wieczorek 2020, "A joint confidence region for an
    /// overall ranking of populations"). With intervals of the level {@link Level#forAllOf(int)}, all places
    /// hold together as often as that level was asked for. O(n log n).
    ///
    /// @return one each, in the order of {@code intervals}
    public static List<Places> of(List<Interval> intervals) {
        double[] lowers =
                intervals.stream().mapToDouble(Interval::lower).sorted().toArray();
        double[] uppers =
                intervals.stream().mapToDouble(Interval::upper).sorted().toArray();
        List<Places> places = new ArrayList<>(intervals.size());
        for (Interval interval : intervals) {
            int above = lowers.length - countBelow(lowers, Math.nextUp(interval.upper()));
            int below = countBelow(uppers, interval.lower());
            places.add(new Places(1 + above, intervals.size() - below));
        }
        return List.copyOf(places);
    }

    /// Whether it is known exactly.
    public boolean isOne() {
        return best == worst;
    }

    /// How many of the sorted numbers are below {@code limit}.
    private static int countBelow(double[] inOrder, double limit) {
        int found = Arrays.binarySearch(inOrder, limit);
        while (found > 0 && inOrder[found - 1] == limit) {
            found--;
        }
        return found < 0 ? -found - 1 : found;
    }
}
