package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.platform.database.Chunk;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The SQL of votes. They stand by identity and idea; members and roots are looked up when they are counted.
final class VoteStore {

    private VoteStore() {}

    /// One member's vote for a root: the identity of their earliest one and when that was.
    record Vote(IdentityId identity, MemberId member, Instant at) {}

    static void insert(Handle handle, IdeaId idea, IdentityId who, Instant at) {
        handle.createUpdate("""
                        INSERT INTO idea_vote (idea_id, identity_id, voted_at)
                        VALUES (:idea, :who, :at)
                        ON CONFLICT (idea_id, identity_id) DO NOTHING
                        """)
                .bind("idea", idea.value())
                .bind("who", who.value())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /// Takes back whatever the member of {@code who} gave to anything under {@code root}.
    static int delete(Handle handle, IdeaId root, IdentityId who) {
        return handle.createUpdate("""
                        DELETE FROM idea_vote
                        WHERE idea_id IN (SELECT id FROM idea WHERE root_id = :root)
                          AND identity_id IN (
                            SELECT o.id
                            FROM identity w
                            JOIN identity o ON o.member_id = w.member_id
                            WHERE w.id = :who)
                        """)
                .bind("root", root.value())
                .bind("who", who.value())
                .execute();
    }

    /// Which of {@code roots} the member of {@code who} voted for.
    static Set<Long> votedFor(Handle handle, IdentityId who, Collection<Long> roots) {
        Set<Long> voted = new HashSet<>();
        for (List<Long> some : Chunk.of(roots)) {
            voted.addAll(handle.createQuery("""
                            SELECT DISTINCT d.root_id
                            FROM identity w
                            CROSS JOIN identity o
                            CROSS JOIN idea_vote v
                            CROSS JOIN idea d
                            WHERE w.id = :who AND o.member_id = w.member_id AND v.identity_id = o.id
                              AND d.id = v.idea_id AND d.root_id IN (<roots>)
                            """)
                    .bind("who", who.value())
                    .bindList("roots", some)
                    .mapTo(Long.class)
                    .list());
        }
        return voted;
    }

    /// Everybody who voted for anything under {@code root}, each member once, in no order.
    static List<Vote> of(Handle handle, IdeaId root) {
        return handle.createQuery("""
                        SELECT MIN(v.identity_id) AS identity_id, i.member_id, MIN(v.voted_at) AS voted_at
                        FROM idea d
                        CROSS JOIN idea_vote v
                        CROSS JOIN identity i
                        WHERE d.root_id = :root AND v.idea_id = d.id AND i.id = v.identity_id
                        GROUP BY i.member_id
                        """)
                .bind("root", root.value())
                .map((row, context) -> new Vote(
                        new IdentityId(row.getLong("identity_id")),
                        new MemberId(row.getLong("member_id")),
                        Instant.ofEpochMilli(row.getLong("voted_at"))))
                .list();
    }

    /// The members who voted for anything under each of {@code roots}, with the time of their first vote.
    static Map<Long, Map<Long, Instant>> voters(Handle handle, Collection<Long> roots) {
        Map<Long, Map<Long, Instant>> voters = new HashMap<>();
        for (List<Long> some : Chunk.of(roots)) {
            handle.createQuery("""
                            SELECT d.root_id, i.member_id, MIN(v.voted_at) AS voted_at
                            FROM idea d
                            CROSS JOIN idea_vote v
                            CROSS JOIN identity i
                            WHERE d.root_id IN (<roots>) AND v.idea_id = d.id AND i.id = v.identity_id
                            GROUP BY d.root_id, i.member_id
                            """)
                    .bindList("roots", some)
                    .map((row, context) -> voters.computeIfAbsent(row.getLong("root_id"), root -> new HashMap<>())
                            .put(row.getLong("member_id"), Instant.ofEpochMilli(row.getLong("voted_at"))))
                    .list();
        }
        return voters;
    }

    /// Votes as they were given, for who had part in what; the first first.
    static List<Contributor> contributors(Handle handle, IdeaId root) {
        return handle.createQuery("""
                        SELECT v.identity_id, v.idea_id, v.voted_at
                        FROM idea d
                        CROSS JOIN idea_vote v
                        WHERE d.root_id = :root AND v.idea_id = d.id
                        ORDER BY v.voted_at, v.identity_id
                        """)
                .bind("root", root.value())
                .map((row, context) -> new Contributor(
                        new IdentityId(row.getLong("identity_id")),
                        Contributor.Role.VOTER,
                        new IdeaId(row.getLong("idea_id")),
                        Instant.ofEpochMilli(row.getLong("voted_at"))))
                .list();
    }

    /// The roots of what these identities voted for.
    static Set<Long> rootsOf(Handle handle, Collection<Long> identities) {
        Set<Long> roots = new HashSet<>();
        for (List<Long> some : Chunk.of(identities)) {
            roots.addAll(handle.createQuery("""
                            SELECT DISTINCT d.root_id
                            FROM idea_vote v
                            CROSS JOIN idea d
                            WHERE v.identity_id IN (<some>) AND d.id = v.idea_id
                            """)
                    .bindList("some", some)
                    .mapTo(Long.class)
                    .list());
        }
        return roots;
    }
}
