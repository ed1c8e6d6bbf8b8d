package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.web.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Voting for ideas: each member once for everything that was merged, whichever of their identities they use.
final class Votes {

    /// So many votes of one member in a minute, given and taken back together.
    static final RateLimit LIMIT = RateLimit.perMinute(30);

    private final Bench bench;

    Votes(Bench bench) {
        this.bench = bench;
    }

    /// Gives the vote of {@code who} to the root of {@code id}.
    VoteResult give(IdeaId id, IdentityId who) {
        Optional<Duration> wait = bench.tooMany("vote", who, LIMIT);
        if (wait.isPresent()) {
            return new VoteResult.TooMany(wait.get());
        }
        VoteResult result = bench.write(handle -> {
            Idea root = Bench.get(handle, Bench.get(handle, id).root());
            if (!root.isVotable()) {
                return new VoteResult.Closed(root);
            }
            if (!VoteStore.votedFor(handle, who, List.of(root.id().value())).isEmpty()) {
                return new VoteResult.Already(root);
            }
            VoteStore.insert(handle, root.id(), who, bench.now());
            Counting.voted(handle, root, bench.now());
            return new VoteResult.Counted(Bench.get(handle, root.id()));
        });
        if (result instanceof VoteResult.Counted(Idea root)) {
            bench.door().did(who, Door.Deed.VOTED, root, 0, "", bench.now());
        }
        return result;
    }

    /// Takes back whatever the member of {@code who} gave to the root of {@code id} or to what was merged into it.
    VoteResult takeBack(IdeaId id, IdentityId who) {
        Optional<Duration> wait = bench.tooMany("vote", who, LIMIT);
        if (wait.isPresent()) {
            return new VoteResult.TooMany(wait.get());
        }
        return bench.write(handle -> {
            Idea root = Bench.get(handle, Bench.get(handle, id).root());
            if (!root.isVotable()) {
                return new VoteResult.Closed(root);
            }
            if (VoteStore.delete(handle, root.id(), who) == 0) {
                return new VoteResult.Already(root);
            }
            Counting.anew(handle, root.id());
            return new VoteResult.Counted(Bench.get(handle, root.id()));
        });
    }
}
