package io.barnraiser.people.member;

import io.barnraiser.platform.database.Numbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// One round of merges: reads the families of everybody concerned once, judges the proposals one
/// after the other, each
/// on the outcome of those before it, and writes the outcome once. Its cost grows with the number of identities
/// concerned and with nothing else.
final class Merging {

    private final Families families;
    private final Instant now;

    /// Which group each identity is in, by the identity's number; joined groups are one object.
    private final Map<Long, List<Node>> groups = new HashMap<>();

    private final Set<List<Node>> joined = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Merge> added = new ArrayList<>();
    private Set<DistinctStore.Pair> distinct = Set.of();
    private List<Merge> undone = List.of();

    Merging(Families families, Instant now) {
        this.families = families;
        this.now = now;
    }

    /// Judges and carries out; returns one result for each proposal, in their order. Identities that do not exist
    /// are the caller's mistake.
    ///
    /// @throws IllegalArgumentException when an identity does not exist
    List<MergeResult> run(Handle handle, List<Proposal> proposals) {
        load(handle, proposals);
        List<MergeResult> results = new ArrayList<>(proposals.size());
        for (Proposal proposal : proposals) {
            results.add(judge(handle, proposal));
        }
        if (!added.isEmpty()) {
            MergeStore.insert(handle, added);
            families.settle(handle, joined);
        }
        return results;
    }

    private void load(Handle handle, List<Proposal> proposals) {
        Set<Long> named = new LinkedHashSet<>();
        proposals.forEach(proposal -> {
            named.add(proposal.a().value());
            named.add(proposal.b().value());
        });
        List<Node> nodes = MemberStore.nodes(handle, MemberStore.membersOf(handle, named));
        Map<Long, List<Node>> byMember = new HashMap<>();
        for (Node node : nodes) {
            List<Node> group = byMember.computeIfAbsent(node.member(), member -> new ArrayList<>());
            group.add(node);
            groups.put(node.id(), group);
        }
        if (!groups.keySet().containsAll(named)) {
            throw new IllegalArgumentException("identities that do not exist: " + named);
        }
        if (byMember.size() > 1) {
            distinct = DistinctStore.touching(handle, groups.keySet());
            undone = MergeStore.touching(handle, groups.keySet()).stream()
                    .filter(merge -> merge.undone().isPresent())
                    .toList();
        }
    }

    private MergeResult judge(Handle handle, Proposal proposal) {
        List<Node> one = group(proposal.a());
        List<Node> other = group(proposal.b());
        if (one == other) {
            return new MergeResult.AlreadyOne(memberOf(one));
        }
        Optional<MergeResult> refused = refusal(proposal, one, other);
        if (refused.isPresent()) {
            return refused.get();
        }
        Merge merge = new Merge(
                new MergeId(Numbers.take(handle, "member_merge")),
                proposal.a(),
                proposal.b(),
                proposal.rule(),
                proposal.evidence(),
                proposal.actor(),
                now,
                Optional.empty());
        added.add(merge);
        return new MergeResult.Merged(merge.id(), memberOf(join(one, other)));
    }

    private Optional<MergeResult> refusal(Proposal proposal, List<Node> one, List<Node> other) {
        for (DistinctStore.Pair pair : distinct) {
            if (apart(pair.a(), pair.b(), one, other)) {
                return Optional.of(new MergeResult.RefusedDistinct(new IdentityId(pair.a()), new IdentityId(pair.b())));
            }
        }
        if (proposal.rule().automatic()) {
            for (Merge merge : undone) {
                if (apart(merge.a().value(), merge.b().value(), one, other)) {
                    return Optional.of(new MergeResult.RefusedUndoneBefore(merge.id()));
                }
            }
        }
        if (proposal.rule() == MergeRule.SAME_EMAIL) {
            Optional<MergeResult> names = otherNames(one, other);
            if (names.isPresent()) {
                return names;
            }
        }
        return proposal.despiteSameSource() ? Optional.empty() : sameSource(one, other);
    }

    /// Looks at everybody who would be one, for somebody without a name may stand between two with one.
    private static Optional<MergeResult> otherNames(List<Node> one, List<Node> other) {
        for (Node left : one) {
            for (Node right : other) {
                if (left.name() != null && right.name() != null && FullNames.areOfTwo(left.name(), right.name())) {
                    return Optional.of(
                            new MergeResult.RefusedNames(new IdentityId(left.id()), new IdentityId(right.id())));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the two identities are in these two groups, one in each.
    private boolean apart(long a, long b, List<Node> one, List<Node> other) {
        List<Node> groupA = groups.get(a);
        List<Node> groupB = groups.get(b);
        return (groupA == one && groupB == other) || (groupA == other && groupB == one);
    }

    private static Optional<MergeResult> sameSource(List<Node> one, List<Node> other) {
        Map<Long, Node> accounts = new HashMap<>();
        for (Node node : one) {
            if (!node.kind().mayRepeat()) {
                accounts.putIfAbsent(node.sourceId(), node);
            }
        }
        for (Node node : other) {
            Node clash = node.kind().mayRepeat() ? null : accounts.get(node.sourceId());
            if (clash != null) {
                return Optional.of(new MergeResult.RefusedSameSource(
                        node.sourceId(), new IdentityId(clash.id()), new IdentityId(node.id())));
            }
        }
        return Optional.empty();
    }

    private List<Node> join(List<Node> one, List<Node> other) {
        List<Node> large = one.size() >= other.size() ? one : other;
        List<Node> small = large == one ? other : one;
        large.addAll(small);
        small.forEach(node -> groups.put(node.id(), large));
        joined.remove(small);
        joined.add(large);
        return large;
    }

    private List<Node> group(IdentityId identity) {
        List<Node> group = groups.get(identity.value());
        if (group == null) {
            throw new IllegalArgumentException("no such identity: " + identity);
        }
        return group;
    }

    private static MemberId memberOf(Collection<Node> group) {
        return new MemberId(group.stream().mapToLong(Node::id).min().orElseThrow());
    }
}
