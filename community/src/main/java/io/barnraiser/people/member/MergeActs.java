package io.barnraiser.people.member;

import io.barnraiser.people.account.Audit;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.error.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What people do to merges, each act with its entry in the audit log.
final class MergeActs {

    private final Audit audit;
    private final Families families;

    MergeActs(Audit audit, Families families) {
        this.audit = audit;
        this.families = families;
    }

    MergeResult merge(Handle handle, Proposal proposal, Instant now) {
        require(handle, proposal.a());
        require(handle, proposal.b());
        MergeResult result =
                new Merging(families, now).run(handle, List.of(proposal)).getFirst();
        if (result instanceof MergeResult.Merged merged) {
            audit.record(
                    handle,
                    proposal.actor(),
                    "member.merge",
                    merged.member().toString(),
                    "%s of %s and %s by %s".formatted(merged.merge(), proposal.a(), proposal.b(), proposal.rule()));
        }
        return result;
    }

    UnmergeResult unmerge(Handle handle, String actor, MergeId id, Instant now) {
        Merge merge = MergeStore.find(handle, id)
                .orElseThrow(() -> Problem.notFound("There is no merge %d.".formatted(id.value()))
                        .exception());
        if (merge.undone().isPresent()) {
            return new UnmergeResult.AlreadyUndone();
        }
        List<List<Node>> parts = undo(handle, actor, merge.a(), List.of(id), List.of(), now);
        MemberId one = memberOf(parts, merge.a());
        MemberId other = memberOf(parts, merge.b());
        audit.record(handle, actor, "member.unmerge", id.toString(), "%s and %s again".formatted(one, other));
        return new UnmergeResult.Unmerged(one, other);
    }

    /// Undoes every merge at the identity. What hung together only through it is joined anew without it.
    DetachResult detach(Handle handle, String actor, IdentityId identity, Instant now) {
        MemberId member = require(handle, identity);
        List<Long> ids = MemberStore.nodes(handle, List.of(member.value())).stream()
                .map(Node::id)
                .toList();
        if (ids.size() == 1) {
            return new DetachResult.AloneAlready();
        }
        List<Merge> at = MergeStore.touching(handle, List.of(identity.value())).stream()
                .filter(merge -> merge.undone().isEmpty())
                .toList();
        List<IdentityId> neighbours = at.stream()
                .map(merge -> merge.a().equals(identity) ? merge.b() : merge.a())
                .toList();
        List<Merge> kept = new ArrayList<>();
        for (int i = 1; i < neighbours.size(); i++) {
            kept.add(new Merge(
                    new MergeId(Numbers.take(handle, "member_merge")),
                    neighbours.getFirst(),
                    neighbours.get(i),
                    MergeRule.KEPT_TOGETHER,
                    "joined through " + identity + " before",
                    actor,
                    now,
                    Optional.empty()));
        }
        List<List<Node>> parts =
                undo(handle, actor, identity, at.stream().map(Merge::id).toList(), kept, now);
        MemberId rest = memberOf(parts, neighbours.getFirst());
        audit.record(handle, actor, "member.detach", identity.toString(), "from " + rest);
        return new DetachResult.Detached(memberOf(parts, identity), rest);
    }

    /// Undoes and adds merges within the member of an identity and settles what becomes of it.
    private List<List<Node>> undo(
            Handle handle, String actor, IdentityId within, Collection<MergeId> gone, List<Merge> kept, Instant now) {
        List<Node> nodes = MemberStore.nodes(handle, MemberStore.membersOf(handle, List.of(within.value())));
        MergeStore.undo(handle, gone, actor, now);
        if (!kept.isEmpty()) {
            MergeStore.insert(handle, kept);
        }
        List<Merge> merges =
                MergeStore.touching(handle, nodes.stream().map(Node::id).toList());
        List<List<Node>> parts = Families.components(nodes, merges);
        families.settle(handle, parts);
        return parts;
    }

    private static MemberId memberOf(List<List<Node>> parts, IdentityId identity) {
        List<Node> part = Families.containing(parts, identity).orElseThrow();
        return new MemberId(part.stream().mapToLong(Node::id).min().orElseThrow());
    }

    DistinctResult markDistinct(Handle handle, String actor, IdentityId a, IdentityId b, Instant now) {
        MemberId member = require(handle, a);
        if (member.equals(require(handle, b))) {
            return new DistinctResult.StillOne(member);
        }
        if (!DistinctStore.insert(handle, DistinctStore.Pair.of(a, b), actor, now)) {
            return new DistinctResult.MarkedAlready();
        }
        audit.record(handle, actor, "member.distinct", a.toString(), "and " + b);
        return new DistinctResult.Marked();
    }

    boolean unmarkDistinct(Handle handle, String actor, IdentityId a, IdentityId b) {
        boolean gone = DistinctStore.delete(handle, DistinctStore.Pair.of(a, b));
        if (gone) {
            audit.record(handle, actor, "member.distinct-undo", a.toString(), "and " + b);
        }
        return gone;
    }

    /// The member of an identity.
    private static MemberId require(Handle handle, IdentityId identity) {
        return MemberStore.membersOf(handle, List.of(identity.value())).stream()
                .findFirst()
                .map(MemberId::new)
                .orElseThrow(() -> Problem.notFound("There is no identity %d.".formatted(identity.value()))
                        .exception());
    }
}
