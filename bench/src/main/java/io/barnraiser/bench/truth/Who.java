package io.barnraiser.bench.truth;

import io.barnraiser.people.member.Identity;
import io.barnraiser.server.SimulatedBrand;
import io.barnraiser.testbed.TruthTables;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which identities of an installation are truly whose. Two true members may share one, as a household shares an
/// address.
///
/// @param identities those of true members that came in, by their number
/// @param told of how many identities the truth tells
record Who(Map<Long, Known> identities, int told) {

    /// An identity.
    ///
    /// @param member the number of the member that the installation takes it for
    /// @param truth whose it truly is
    record Known(long id, long member, Set<String> truth) {

        /// Whether both are truly of one person.
        boolean isOneWith(Known other) {
            return truth.stream().anyMatch(other.truth::contains);
        }
    }

    static Who of(SimulatedBrand brand) {
        Map<String, Set<String>> truth = new LinkedHashMap<>();
        for (TruthTables.Row row : brand.truth().rows(Table.IDENTITIES)) {
            truth.computeIfAbsent(row.of("source") + "\t" + row.of("id"), any -> new TreeSet<>())
                    .add(row.of("member"));
        }
        Map<Long, Known> identities = new TreeMap<>();
        truth.forEach((key, members) -> {
            String[] parts = key.split("\t", 2);
            SourceFile file = SourceFile.valueOf(parts[0].toUpperCase(Locale.ROOT));
            Optional<Identity> found = brand.identity(file, parts[1]);
            found.ifPresent(identity -> identities.put(
                    identity.id().value(),
                    new Known(identity.id().value(), identity.member().value(), members)));
        });
        return new Who(identities, truth.size());
    }

    /// Who a member of the installation truly is: the one of most of their identities; of equal ones the first.
    Map<Long, String> members() {
        Map<Long, Map<String, Integer>> votes = new HashMap<>();
        identities
                .values()
                .forEach(known -> known.truth()
                        .forEach(name -> votes.computeIfAbsent(known.member(), any -> new TreeMap<>())
                                .merge(name, 1, Integer::sum)));
        Map<Long, String> members = new HashMap<>();
        votes.forEach((member, names) -> {
            int most = names.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
            names.entrySet().stream()
                    .filter(entry -> entry.getValue() == most)
                    .findFirst()
                    .ifPresent(entry -> members.put(member, entry.getKey()));
        });
        return members;
    }

    /// The member that holds the most identities of each true person; of equal ones the oldest. The rest of a person
    /// that is not merged is left out.
    Map<String, Long> people() {
        Map<String, Map<Long, Integer>> votes = new TreeMap<>();
        identities
                .values()
                .forEach(known -> known.truth()
                        .forEach(name -> votes.computeIfAbsent(name, any -> new TreeMap<>())
                                .merge(known.member(), 1, Integer::sum)));
        Map<String, Long> people = new TreeMap<>();
        votes.forEach((name, members) -> {
            int most =
                    members.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
            members.entrySet().stream()
                    .filter(entry -> entry.getValue() == most)
                    .findFirst()
                    .ifPresent(entry -> people.put(name, entry.getKey()));
        });
        return people;
    }

    /// Every two identities that truly are of one person.
    List<Known[]> truePairs() {
        Map<String, List<Known>> byTruth = new TreeMap<>();
        identities
                .values()
                .forEach(known -> known.truth()
                        .forEach(name -> byTruth.computeIfAbsent(name, any -> new ArrayList<>())
                                .add(known)));
        List<Known[]> pairs = new ArrayList<>();
        byTruth.values().forEach(group -> pairs(group, pairs));
        return pairs;
    }

    /// Every two identities that the installation takes for one person.
    List<Known[]> mergedPairs() {
        Map<Long, List<Known>> byMember = new TreeMap<>();
        identities
                .values()
                .forEach(known -> byMember.computeIfAbsent(known.member(), any -> new ArrayList<>())
                        .add(known));
        List<Known[]> pairs = new ArrayList<>();
        byMember.values().forEach(group -> pairs(group, pairs));
        return pairs;
    }

    private static void pairs(List<Known> group, List<Known[]> pairs) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(new Known[] {group.get(j), group.get(i)});
            }
        }
    }
}
