package io.barnraiser.evidence.opinion;

import io.barnraiser.evidence.sample.Permutations;
import io.barnraiser.evidence.sample.Permutations.Tail;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Looks for groups of opinion. The same votes, numbers and seed give the same answer.
///
/// @param shuffles how often votes are shuffled to see what chance gives; at least 19
/// @param redraws how often people are drawn again to see whether groups come back; at least 20
/// @param seed what chance begins with
public record OpinionSearch(int shuffles, int redraws, long seed) {

    /// Which version of the method an answer was found with; grows when another answer may come out.
    public static final int VERSION = 1;

    /// What serves where nothing else is said: 99 shuffles, 50 redraws.
    public static final OpinionSearch USUAL = new OpinionSearch(99, 50, 1);

    /// From so many people on groups are looked for.
    public static final int LEAST_PEOPLE = Conversation.LEAST_PEOPLE;

    /// More statements than these are refused: memory grows with their square.
    public static final int MOST_STATEMENTS = 3_000;

    private static final double NULL_QUANTILE = 0.95;

    public OpinionSearch {
        if (shuffles < 19 || redraws < 20) {
            throw new IllegalArgumentException("%d shuffles and %d redraws say nothing".formatted(shuffles, redraws));
        }
    }

    /// Looks for groups. O((shuffles + redraws) (votes statements + statements²)), on all processors.
    ///
    /// In each shuffle the votes on a statement are dealt anew among those who voted on it, so that
    /// people keep their number of votes and statements their shares, and the whole search is repeated:
    /// where votes on different statements have nothing to do with one another, the real silhouette is
    /// one draw among equals, whoever voted on how many.
    ///
    /// @throws IllegalArgumentException for more than {@link #MOST_STATEMENTS}
    public Opinions of(Votes all) {
        if (all.statements() > MOST_STATEMENTS) {
            throw new IllegalArgumentException("%d statements are too many".formatted(all.statements()));
        }
        int[] people = Conversation.of(all);
        if (people.length < LEAST_PEOPLE) {
            return new Opinions.TooFew(people.length, LEAST_PEOPLE);
        }
        Votes votes = all.of(people);
        SplittableRandom random = new SplittableRandom(seed);
        Plane plane = planeOf(votes, random);
        double[][] places = plane.places(votes);
        Grouping grouping = Grouping.best(everyone(places), random);
        GroupTest test = test(votes, grouping.silhouette());
        OpinionPlane shown = new OpinionPlane(people, places, plane.extremities());
        if (grouping.count() == 1 || !test.isMoreThanChance()) {
            return new Opinions.NoGroups(shown, test, OptionalDouble.empty());
        }
        double[] stability = Stability.of(votes, grouping, redraws, ~seed);
        Opinions.Groups groups =
                new Opinions.Groups(shown, spread(grouping, people, all.people()), grouping.count(), test, stability);
        return groups.meanStability() < Stability.LEAST
                ? new Opinions.NoGroups(shown, test, OptionalDouble.of(groups.meanStability()))
                : groups;
    }

    private GroupTest test(Votes votes, double silhouette) {
        SplittableRandom[] chances = Stability.chances(shuffles, seed);
        double[] shuffled = IntStream.range(0, shuffles)
                .parallel()
                .mapToDouble(shuffle -> {
                    SplittableRandom random = chances[shuffle];
                    Votes mixed = votes.shuffled(random);
                    return Grouping.best(everyone(planeOf(mixed, random).places(mixed)), random)
                            .silhouette();
                })
                .sorted()
                .toArray();
        double quantile = shuffled[(int) Math.ceil(NULL_QUANTILE * shuffles) - 1];
        return new GroupTest(silhouette, quantile, Permutations.pValue(silhouette, shuffled, Tail.UPPER), shuffles);
    }

    private static Plane planeOf(Votes votes, SplittableRandom random) {
        int[] once = new int[votes.people()];
        Arrays.fill(once, 1);
        return Plane.of(votes, once, random);
    }

    private static Crowd everyone(double[][] places) {
        double[] once = new double[places.length];
        Arrays.fill(once, 1);
        return new Crowd(places, once);
    }

    private static int[] spread(Grouping grouping, int[] people, int all) {
        int[] group = new int[all];
        Arrays.fill(group, -1);
        for (int i = 0; i < people.length; i++) {
            group[people[i]] = grouping.labels()[i];
        }
        return group;
    }
}
