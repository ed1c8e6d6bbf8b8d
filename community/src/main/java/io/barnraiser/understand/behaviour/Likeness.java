package io.barnraiser.understand.behaviour;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.sample.ClusterBootstrap;
import io.barnraiser.network.community.Agreement;
import io.barnraiser.network.community.Partition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How alike the groups by a stated trait are to those by ties: adjusted mutual information (Vinh, Epps
/// and Bailey 2010), about 0 where knowing one tells nothing of the other, 1 where they are the same.
final class Likeness {

    /// Fewer people, and the bootstrap is far from its level.
    private static final int LEAST_PEOPLE = 30;

    private static final int RESAMPLES = 500;
    private static final long SEED = 1;

    private final List<Person> people;
    private final TraitColumns traits;
    private final Groups groups;

    Likeness(List<Person> people, TraitColumns traits, Groups groups) {
        this.people = people;
        this.traits = traits;
        this.groups = groups;
    }

    /// Over the members who gave the trait and are in a group; empty where it cannot be told.
    Optional<Interval> of(String trait) {
        List<Person> both = people.stream()
                .filter(person -> groups.home(person.member()) != Groups.NONE
                        && traits.place(person, trait).isPresent())
                .toList();
        if (both.size() < LEAST_PEOPLE) {
            return Optional.empty();
        }
        int[] tribe =
                both.stream().mapToInt(person -> groups.home(person.member())).toArray();
        int[] value = both.stream()
                .mapToInt(person -> traits.place(person, trait).orElseThrow())
                .toArray();
        return new ClusterBootstrap(RESAMPLES, Level.USUAL, SEED)
                .interval(tribe.length, times -> agreement(repeated(tribe, times), repeated(value, times)));
    }

    private static double agreement(int[] one, int[] other) {
        boolean isOne = Arrays.stream(one).distinct().count() < 2
                || Arrays.stream(other).distinct().count() < 2;
        return isOne
                ? Double.NaN
                : Agreement.of(Partition.of(one), Partition.of(other)).adjusted();
    }

    private static int[] repeated(int[] values, int[] times) {
        return IntStream.range(0, values.length)
                .flatMap(i -> IntStream.range(0, times[i]).map(again -> values[i]))
                .toArray();
    }
}
