package io.barnraiser.build.idea;

import io.barnraiser.people.member.MemberListener;
import io.barnraiser.people.member.Move;
import io.barnraiser.platform.database.Dialect;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Keeps what is counted of ideas right. A vote or a comment more is added; after anything else
/// (something taken back,
/// ideas or members merged or taken apart) a root is counted anew from its votes, in time linear in them.
final class Counting implements MemberListener {

    private final long lock;
    private final Dialect dialect;

    Counting(Dialect dialect, long lock) {
        this.dialect = dialect;
        this.lock = lock;
    }

    static void voted(Handle handle, Idea root, Instant at) {
        IdeaStore.count(handle, root.id(), root.votes() + 1, root.comments(), Heat.with(root.heat(), Heat.VOTE, at));
    }

    static void commented(Handle handle, Idea root, Instant at) {
        IdeaStore.count(handle, root.id(), root.votes(), root.comments() + 1, Heat.with(root.heat(), Heat.COMMENT, at));
    }

    static void anew(Handle handle, IdeaId root) {
        List<VoteStore.Vote> votes = VoteStore.of(handle, root);
        List<Long> comments = CommentStore.times(handle, root);
        double heat = Heat.NONE;
        for (VoteStore.Vote vote : votes) {
            heat = Heat.with(heat, Heat.VOTE, vote.at());
        }
        for (long at : comments) {
            heat = Heat.with(heat, Heat.COMMENT, Instant.ofEpochMilli(at));
        }
        IdeaStore.count(handle, root, votes.size(), comments.size(), heat);
    }

    static void anew(Handle handle, Collection<Long> roots) {
        roots.stream().sorted().forEach(root -> anew(handle, new IdeaId(root)));
    }

    @Override
    public void moved(Handle handle, List<Move> moves) {
        List<Long> identities =
                moves.stream().map(move -> move.identity().value()).distinct().toList();
        Collection<Long> roots = VoteStore.rootsOf(handle, identities);
        if (!roots.isEmpty()) {
            dialect.lock(handle, lock);
            anew(handle, roots);
        }
    }
}
