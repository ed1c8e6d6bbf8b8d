package io.barnraiser.build.idea;

import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.RateLimit;
import io.barnraiser.platform.web.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// What all who write to the board share: one at a time writes to it, nobody too fast, and whoever
/// it concerns is told.
final class Bench {

    /// Held while anything of the board is written, so that counts are right on every node.
    static final long LOCK = 0x69646561L;

    private final Database database;
    private final Members members;
    private final Audit audit;
    private final InstantSource clock;
    private final RateLimiter limiter;
    private final Door door;

    Bench(Database database, Members members, Audit audit, InstantSource clock, Door door) {
        this.database = database;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
        this.limiter = new RateLimiter(clock);
        this.door = door;
    }

    Door door() {
        return door;
    }

    Instant now() {
        return clock.instant();
    }

    <T> T read(Function<Handle, T> work) {
        return database.read(work::apply);
    }

    <T> T write(Function<Handle, T> work) {
        return database.write(handle -> {
            database.dialect().lock(handle, LOCK);
            return work.apply(handle);
        });
    }

    void audit(Handle handle, String actor, String action, String subject, String detail) {
        audit.record(handle, actor, action, subject, detail);
    }

    /// Counts one deed of {@code who}; tells how long to wait where it is one too many.
    Optional<Duration> tooMany(String deed, IdentityId who, RateLimit limit) {
        return limiter.take(deed + " " + who.value(), limit);
    }

    /// The idea of this number.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when there is none
    static Idea get(Handle handle, IdeaId id) {
        return IdeaStore.find(handle, id)
                .orElseThrow(() -> Problem.notFound("There is no idea %d.".formatted(id.value()))
                        .exception());
    }

    /// Whether two identities are one person now.
    boolean same(Handle handle, IdentityId one, IdentityId other) {
        return one.value() > 0
                && other.value() > 0
                && members.memberOf(handle, one).equals(members.memberOf(handle, other));
    }

    /// Who knows of what {@code who} does: their member.
    Set<MemberId> knowing(Handle handle, IdentityId who) {
        return Set.of(members.memberOf(handle, who));
    }

    /// Who follows {@code root}: whoever voted for it or proposed it or what was merged into it, each member once.
    Map<MemberId, IdentityId> followers(Handle handle, IdeaId root) {
        Map<MemberId, IdentityId> followers = new LinkedHashMap<>();
        VoteStore.of(handle, root).forEach(vote -> followers.put(vote.member(), vote.identity()));
        IdeaStore.under(handle, root, Ideas.MOST_MERGED).stream()
                .map(Idea::author)
                .filter(author -> author.value() > 0)
                .forEach(author -> followers.putIfAbsent(members.memberOf(handle, author), author));
        return followers;
    }

    /// Tells the followers of {@code root}, but for those who know. Returns how many.
    int tellFollowers(Handle handle, IdeaId root, News news, Set<MemberId> knowing) {
        Map<MemberId, IdentityId> followers = followers(handle, root);
        followers.keySet().removeAll(knowing);
        door.tell(handle, followers.values(), news);
        return followers.size();
    }

    /// Tells some people, but for {@code actor} and those who were erased.
    void tell(Handle handle, Collection<IdentityId> whom, News news, Optional<IdentityId> actor) {
        Map<MemberId, IdentityId> each = new LinkedHashMap<>();
        whom.stream()
                .filter(one -> one.value() > 0)
                .forEach(one -> each.putIfAbsent(members.memberOf(handle, one), one));
        actor.ifPresent(who -> each.remove(members.memberOf(handle, who)));
        door.tell(handle, each.values(), news);
    }
}
