package io.barnraiser.build.idea;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.understand.tribe.Tribe;
import io.barnraiser.understand.tribe.TribeId;
import io.barnraiser.understand.tribe.TribeRun;
import io.barnraiser.understand.tribe.Tribes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How ideas stand with members: not only how many votes, but how fast they came, from which
/// tribes, which tribes fear
/// it, and what those who want it did. All shares are descriptions (grade D) with Wilson's interval.
final class Standings {

    private static final Duration RECENT = Duration.ofDays(Work.RECENT_DAYS);
    private static final Duration YEAR = Duration.ofDays(365);

    private final Bench bench;
    private final Tribes tribes;

    Standings(Bench bench, Tribes tribes) {
        this.bench = bench;
        this.tribes = tribes;
    }

    /// Votes of the last two weeks and tribes of the voters.
    record Pulse(long recent, long tribes) {
        static final Pulse NONE = new Pulse(0, 0);
    }

    /// Whether tribes are known.
    boolean areTribesKnown() {
        return look().isPresent();
    }

    /// The pulse of each of {@code roots}; takes time linear in their votes.
    Map<Long, Pulse> pulses(Collection<Long> roots) {
        Map<Long, Map<Long, Instant>> voters = bench.read(handle -> VoteStore.voters(handle, roots));
        Set<Long> everybody = new HashSet<>();
        voters.values().forEach(some -> everybody.addAll(some.keySet()));
        Map<Long, TribeId> homes =
                look().map(look -> tribes.homes(look, everybody)).orElse(Map.of());
        Instant since = bench.now().minus(RECENT);
        Map<Long, Pulse> pulses = new HashMap<>();
        voters.forEach((root, some) -> pulses.put(
                root,
                new Pulse(
                        some.values().stream().filter(at -> !at.isBefore(since)).count(),
                        some.keySet().stream()
                                .filter(homes::containsKey)
                                .map(homes::get)
                                .distinct()
                                .count())));
        return pulses;
    }

    /// How one root stands.
    DeskIdea.Standing of(Idea root) {
        Map<Long, Instant> voters = bench.read(
                        handle -> VoteStore.voters(handle, List.of(root.id().value())))
                .getOrDefault(root.id().value(), Map.of());
        Set<Long> worried = new HashSet<>();
        bench.<List<MemberId>>read(handle -> CommentStore.worried(handle, root.id()))
                .forEach(member -> worried.add(member.value()));
        Optional<TribeRun> look = look();
        List<DeskIdea.OfTribe> split =
                look.map(known -> split(root, known, voters.keySet(), worried)).orElse(List.of());
        Instant since = bench.now().minus(RECENT);
        long shown = split.stream().mapToLong(DeskIdea.OfTribe::voters).sum();
        return new DeskIdea.Standing(
                voters.values().stream().filter(at -> !at.isBefore(since)).count(),
                voters.size() - shown,
                worried.size(),
                split,
                look.map(TribeRun::asOf).orElse(Instant.EPOCH),
                bought(root, Optional.empty()),
                Optional.of(root.product())
                        .filter(name -> !name.isEmpty())
                        .map(name -> bought(root, Optional.of(name))));
    }

    private Optional<TribeRun> look() {
        return tribes.look(Tribes.NEWEST);
    }

    private List<DeskIdea.OfTribe> split(Idea root, TribeRun look, Set<Long> voters, Set<Long> worried) {
        Set<Long> everybody = new HashSet<>(voters);
        everybody.addAll(worried);
        Map<Long, TribeId> homes = tribes.homes(look, everybody);
        return tribes.list(look).stream()
                .map(tribe -> of(root, look, tribe, count(voters, homes, tribe), count(worried, homes, tribe)))
                .sorted(Comparator.<DeskIdea.OfTribe>comparingDouble(one -> -(double) one.voters() / one.members())
                        .thenComparingLong(one -> -one.worried())
                        .thenComparingLong(DeskIdea.OfTribe::id))
                .toList();
    }

    private static long count(Set<Long> members, Map<Long, TribeId> homes, Tribe tribe) {
        return members.stream()
                .filter(member -> tribe.id().equals(homes.get(member)))
                .count();
    }

    private static DeskIdea.OfTribe of(Idea root, TribeRun look, Tribe tribe, long voters, long worried) {
        long members = Math.max(1, tribe.finding().size());
        Evidence evidence = Evidence.of(
                "Votes and comments on idea %d; members at home in the tribe"
                        .formatted(root.id().value()),
                root.desk());
        return new DeskIdea.OfTribe(
                tribe.id().value(),
                tribe.name(),
                tribe.mark(),
                voters,
                worried,
                members,
                share(Math.min(voters, members), members, look.asOf(), evidence),
                share(Math.min(worried, members), members, look.asOf(), evidence));
    }

    private Figure bought(Idea root, Optional<String> product) {
        Instant now = bench.now();
        long voters = bench.read(handle -> DoneStore.voters(handle, root.id()));
        long buyers = bench.read(handle -> DoneStore.buyers(handle, root.id(), now.minus(YEAR), product));
        Evidence evidence = Evidence.of(
                "Members who voted for idea %d; orders of the last 365 days that were not called off"
                        .formatted(root.id().value()),
                root.desk());
        return voters == 0
                ? new Figure.CannotTell(Doubt.NOTHING_COUNTED)
                : share(Math.min(buyers, voters), voters, now, evidence);
    }

    private static Figure share(long did, long of, Instant asOf, Evidence evidence) {
        return Suppression.USUAL.show(
                of,
                () -> Figure.of(Optional.of(Shares.wilson(did, of)), Doubt.NOTHING_COUNTED, Grade.D, asOf, evidence));
    }
}
