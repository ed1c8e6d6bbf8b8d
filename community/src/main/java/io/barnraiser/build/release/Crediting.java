package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.Band;
import io.barnraiser.evidence.credit.Change;
import io.barnraiser.evidence.credit.Credit;
import io.barnraiser.evidence.credit.CreditRole;
import io.barnraiser.evidence.credit.Deed;
import io.barnraiser.evidence.credit.RoleWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// Works out who stands where in a release, from the ledger alone: the same ledger, members and
/// weights give the same.
final class Crediting {

    /// So many rows of a ledger are read; later ones do not count.
    static final int MOST = 50_000;

    private Crediting() {}

    /// Works out bands and places anew and keeps them with how it was done and how many they are.
    static void workOut(Handle handle, Release release, RoleWeights weights) {
        List<Contribution> standing = ContributionStore.standing(handle, release.id(), MOST).stream()
                .filter(contribution -> contribution.role().isPresent())
                .toList();
        Map<Long, List<Contribution>> byMember = new TreeMap<>();
        standing.forEach(contribution -> byMember.computeIfAbsent(contribution.member(), key -> new ArrayList<>())
                .add(contribution));
        List<List<Contribution>> people = List.copyOf(byMember.values());
        List<PersonStore.Placed> placed = people.isEmpty()
                ? List.of()
                : place(
                        people,
                        credit(people, LinkStore.of(handle, release.id(), Releases.MOST_LINKS), weights, release));
        PersonStore.place(handle, release.id(), placed);
        HandStore.count(handle, release.id());
        HandStore.count(handle, release.product());
        ReleaseStore.setMethod(handle, release.id(), Change.VERSION + ": " + weights.line());
    }

    private static Credit credit(
            List<List<Contribution>> people, List<Link> links, RoleWeights weights, Release release) {
        Pieces pieces = Pieces.of(links);
        List<Deed> deeds = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            for (Contribution contribution : people.get(person)) {
                Optional<Integer> piece = pieces.of(contribution.link());
                if (piece.isPresent()) {
                    deeds.add(new Deed(person, piece.get(), contribution.role().orElseThrow()));
                }
            }
        }
        return new Change(people.size(), pieces.weights(), weights, deeds)
                .credit(release.id().value());
    }

    private static List<PersonStore.Placed> place(List<List<Contribution>> people, Credit credit) {
        List<Band> bands = Band.of(credit);
        List<Integer> order = IntStream.range(0, people.size())
                .boxed()
                .sorted(Comparator.<Integer, Band>comparing(bands::get)
                        .thenComparing(person -> -Math.round(credit.values()[person] / credit.total() * 1e6))
                        .thenComparing(person -> people.get(person).getFirst().happenedAt())
                        .thenComparing(person -> identity(people.get(person))))
                .toList();
        List<PersonStore.Placed> placed = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            int person = order.get(place);
            boolean complained = people.get(person).stream()
                    .anyMatch(one -> one.link() > 0 && one.role().orElseThrow() == CreditRole.REPORTED);
            placed.add(new PersonStore.Placed(identity(people.get(person)), bands.get(person), place + 1, complained));
        }
        return placed;
    }

    private static long identity(List<Contribution> of) {
        return of.stream().mapToLong(Contribution::identity).min().orElseThrow();
    }
}
