package io.barnraiser.evidence.opinion;

import java.util.Arrays;
import java.util.OptionalDouble;

/// What is to be said of groups of opinion.
public sealed interface Opinions {

    /// People fall into groups that are more than chance and come back when people are drawn again.
    ///
    /// @param plane where they stand
    /// @param group the group of each person in the votes, `[people]`; -1 for who voted on too little.
    ///     The largest group is 0
    /// @param count how many groups, 2 to 5
    /// @param stability how far each group comes back, `[count]`: the mean overlap (Jaccard, 0 to 1)
    ///     with the group most like it among people drawn again (Hennig 2007); above 0.75 is firm
    record Groups(OpinionPlane plane, int[] group, int count, GroupTest test, double[] stability) implements Opinions {

        /// How many people each group has, `[count]`.
        public int[] sizes() {
            int[] sizes = new int[count];
            for (int of : group) {
                if (of >= 0) {
                    sizes[of]++;
                }
            }
            return sizes;
        }

        /// The mean stability over people.
        public double meanStability() {
            return Stability.mean(stability, sizes());
        }
    }

    /// There is no division that says more than chance, or none that comes back.
    ///
    /// @param stability the mean overlap of the best division when people are drawn again, 0 to 1;
    ///     empty where chance explains it, for then it was not asked
    record NoGroups(OpinionPlane plane, GroupTest test, OptionalDouble stability) implements Opinions {}

    /// Too few people voted for anything to be said.
    ///
    /// @param people who voted
    /// @param least how many are needed
    record TooFew(int people, int least) implements Opinions {}

    /// The group of each person, for counting: everybody is of one where there are no groups.
    ///
    /// @param people how many there are in the votes
    default int[] groupOf(int people) {
        return switch (this) {
            case Groups groups -> groups.group().clone();
            case NoGroups none -> among(none.plane().people(), people);
            case TooFew ignored -> new int[people];
        };
    }

    /// How many groups there are to count: 1 where none were found.
    default int groupCount() {
        return switch (this) {
            case Groups groups -> groups.count();
            case NoGroups ignored -> 1;
            case TooFew ignored -> 1;
        };
    }

    private static int[] among(int[] placed, int people) {
        int[] group = new int[people];
        Arrays.fill(group, -1);
        for (int person : placed) {
            group[person] = 0;
        }
        return group;
    }
}
