package io.barnraiser.people.match;

import io.barnraiser.people.member.Identity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Who stands in which row of a run, and which of the pairs that were found may be suggested to anybody: not two
/// identities of one member, not two members on the never-again list, not two who both have an account at one source;
/// and of several pairs of the same two members only the best.
final class Roll {

    private long[] identities = new long[1024];
    private long[] members = new long[1024];
    private final Map<Long, Set<Long>> accountsOfMember = new HashMap<>();
    private int size;

    /// Adds the row of {@code known}; rows come in the order of their identities.
    void add(PeopleStore.Known known) {
        if (size == identities.length) {
            identities = Arrays.copyOf(identities, size * 2);
            members = Arrays.copyOf(members, size * 2);
        }
        identities[size] = known.id();
        members[size] = known.member();
        size++;
        if (known.kind() == Identity.Kind.ACCOUNT) {
            // Nearly every member has one account: a set of one is shared, not made.
            accountsOfMember.merge(known.member(), Set.of(known.source()), (had, added) -> {
                Set<Long> both = new HashSet<>(had);
                both.addAll(added);
                return both;
            });
        }
    }

    int size() {
        return size;
    }

    /// The pairs to suggest, best first.
    List<SuggestionStore.Finding> sieve(List<MatchPair> pairs, List<PeopleStore.Distinct> distinct) {
        Set<Two> never = distinct.stream()
                .map(two -> Two.of(memberOf(two.a()), memberOf(two.b())))
                .collect(Collectors.toSet());
        Map<Two, SuggestionStore.Finding> best = new LinkedHashMap<>();
        for (MatchPair pair : pairs) {
            Two two = Two.of(members[pair.a()], members[pair.b()]);
            if (two.one != two.other && !never.contains(two) && !haveAccountsAtOneSource(two)) {
                best.putIfAbsent(two, finding(pair));
            }
        }
        return List.copyOf(best.values());
    }

    private SuggestionStore.Finding finding(MatchPair pair) {
        return new SuggestionStore.Finding(
                identities[pair.a()], identities[pair.b()], pair.score(), pair.rule(), pair.evidence());
    }

    private boolean haveAccountsAtOneSource(Two two) {
        Set<Long> ofOther = accountsOfMember.getOrDefault(two.other, Set.of());
        return accountsOfMember.getOrDefault(two.one, Set.of()).stream().anyMatch(ofOther::contains);
    }

    /// The member of an identity; 0 for one that takes no part.
    private long memberOf(long identity) {
        int row = Arrays.binarySearch(identities, 0, size, identity);
        return row < 0 ? 0 : members[row];
    }

    /// Two members, the smaller number first.
    private record Two(long one, long other) {
        static Two of(long a, long b) {
            return new Two(Math.min(a, b), Math.max(a, b));
        }
    }
}
