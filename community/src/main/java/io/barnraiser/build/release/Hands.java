package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.Band;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Who had a part in a release, as everybody may see it: names only of those who said yes, and how many others.
///
/// @param groups by band, the bands that hold somebody
public record Hands(List<Group> groups) {

    /// So many names of a band are shown.
    private static final int MOST_NAMES = 60;

    /// Those of one band.
    ///
    /// @param names in order, of those who want to be named
    /// @param members how many want to be shown as "a member"
    /// @param others how many are not shown: they have not said, do not want to, or are more than there is room for
    public record Group(Band band, List<String> names, long members, long others) {

        public long people() {
            return names.size() + members + others;
        }
    }

    /// As it stands in the transaction of {@code handle}.
    static Hands of(Handle handle, ReleaseId release) {
        Map<Band, long[]> counts = new EnumMap<>(Band.class);
        for (HandStore.Count count : HandStore.of(handle, release)) {
            counts.computeIfAbsent(count.band(), band -> new long[Naming.values().length])[
                            count.naming().ordinal()] +=
                    count.people();
        }
        List<Group> groups = new ArrayList<>();
        counts.forEach((band, people) -> {
            List<String> names = people[Naming.NAME.ordinal()] == 0
                    ? List.of()
                    : names(PersonStore.shown(handle, release, band, MOST_NAMES));
            long anonymous = people[Naming.MEMBER.ordinal()];
            groups.add(new Group(band, names, anonymous, Arrays.stream(people).sum() - names.size() - anonymous));
        });
        return new Hands(groups);
    }

    /// The names they agreed to, in order; of two rows of one member the first.
    private static List<String> names(List<Person> people) {
        Map<Long, String> byMember = new LinkedHashMap<>();
        people.forEach(person -> byMember.putIfAbsent(person.member(), person.agreedName()));
        return List.copyOf(byMember.values());
    }

    /// How many had a part in it.
    public long people() {
        return groups.stream().mapToLong(Group::people).sum();
    }

    /// How many are named.
    public long named() {
        return groups.stream().mapToLong(group -> group.names().size()).sum();
    }

    /// The names, those who did most first; at most {@code most}.
    public List<String> names(int most) {
        return groups.stream()
                .flatMap(group -> group.names().stream())
                .limit(most)
                .toList();
    }

    /// The band of each, in order; at most {@code most}.
    List<Band> bands(int most) {
        List<Band> bands = new ArrayList<>();
        for (Group group : groups) {
            for (long person = 0; person < group.people() && bands.size() < most; person++) {
                bands.add(group.band());
            }
        }
        return bands;
    }
}
