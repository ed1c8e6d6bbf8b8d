package io.barnraiser.build.idea;

import io.barnraiser.people.member.MemberId;
import io.barnraiser.platform.error.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What the team decides of ideas: how far they are, and which are the same. Each decision has a reason that members
/// read, and tells whoever voted.
final class Decisions {

    private final Bench bench;

    Decisions(Bench bench) {
        this.bench = bench;
    }

    /// Gives an idea another status.
    ///
    /// @param mind what would change our mind; only for {@link IdeaStatus#DECLINED}, and needed there
    /// @param path where to see what was shipped, from the root of the site; may be empty
    /// @param told who hears of it in another way
    DecideResult decide(
            String actor, IdeaId id, IdeaStatus to, String reason, String mind, String path, Set<MemberId> told) {
        String why = Texts.lines(reason);
        String turn = to == IdeaStatus.DECLINED ? Texts.lines(mind) : "";
        List<FieldError> faults = new ArrayList<>(Texts.reasonFaults("reason", why));
        if (to == IdeaStatus.DECLINED) {
            faults.addAll(Texts.reasonFaults("mind", turn));
        }
        if (to == IdeaStatus.MERGED) {
            faults.add(new FieldError("status", "idea.fault.status"));
        }
        if (!faults.isEmpty()) {
            return new DecideResult.Faulty(faults);
        }
        return bench.write(handle -> {
            Idea idea = Bench.get(handle, id);
            if (idea.mergedInto().isPresent()) {
                return new DecideResult.IsMerged(idea.root());
            }
            if (idea.own() == to) {
                return new DecideResult.Already();
            }
            IdeaStore.decide(handle, id, to, path, bench.now());
            long change = note(handle, actor, idea, to, Optional.empty(), why, turn);
            Idea now = Bench.get(handle, id);
            String words = turn.isEmpty() ? why : why + "\n\n" + turn;
            return new DecideResult.Decided(bench.tellFollowers(
                    handle, id, new News(News.Kind.STATUS, "change:" + change, now, words, now.address()), told));
        });
    }

    /// Says that {@code id} is the same as {@code other}, whose root carries its votes and comments from now on.
    JoinResult merge(String actor, IdeaId id, IdeaId other, String reason) {
        String why = Texts.lines(reason);
        if (!Texts.reasonFaults("reason", why).isEmpty()) {
            return new JoinResult.NoReason();
        }
        return bench.write(handle -> {
            Idea idea = Bench.get(handle, id);
            Idea target = Bench.get(handle, other);
            if (id.equals(other)) {
                return new JoinResult.Itself();
            }
            if (idea.mergedInto().isPresent()) {
                return new JoinResult.Merged(idea.mergedInto().get());
            }
            if (target.root().equals(id)) {
                return new JoinResult.Circle();
            }
            Idea root = Bench.get(handle, target.root());
            long change = note(handle, actor, idea, IdeaStatus.MERGED, Optional.of(other), why, "");
            bench.tellFollowers(
                    handle, id, new News(News.Kind.MERGED, "change:" + change, root, why, root.address()), Set.of());
            TreeStore.point(handle, id, Optional.of(other));
            TreeStore.root(handle, id, root.id());
            Counting.anew(handle, root.id());
            return new JoinResult.Done(root.id());
        });
    }

    /// Takes {@code id} out of what it was merged into, with whatever was merged into it.
    JoinResult unmerge(String actor, IdeaId id, String reason) {
        String why = Texts.lines(reason);
        if (!Texts.reasonFaults("reason", why).isEmpty()) {
            return new JoinResult.NoReason();
        }
        return bench.write(handle -> {
            Idea idea = Bench.get(handle, id);
            if (idea.mergedInto().isEmpty()) {
                return new JoinResult.Alone();
            }
            TreeStore.point(handle, id, Optional.empty());
            TreeStore.root(handle, id, id);
            Counting.anew(handle, idea.root());
            Counting.anew(handle, id);
            long change = HistoryStore.insert(
                    handle,
                    new IdeaChange(
                            0, id, IdeaStatus.MERGED, idea.own(), idea.mergedInto(), why, "", actor, bench.now()));
            bench.audit(
                    handle, actor, "idea.unmerge", id.toString(), idea.root().toString());
            Idea now = Bench.get(handle, id);
            bench.tellFollowers(
                    handle, id, new News(News.Kind.UNMERGED, "change:" + change, now, why, now.address()), Set.of());
            return new JoinResult.Done(id);
        });
    }

    private long note(
            Handle handle,
            String actor,
            Idea idea,
            IdeaStatus to,
            Optional<IdeaId> target,
            String reason,
            String mind) {
        long change = HistoryStore.insert(
                handle, new IdeaChange(0, idea.id(), idea.own(), to, target, reason, mind, actor, bench.now()));
        bench.audit(
                handle,
                actor,
                to == IdeaStatus.MERGED ? "idea.merge" : "idea.decide",
                idea.id().toString(),
                target.map(IdeaId::toString).orElse(to.word()));
        return change;
    }
}
