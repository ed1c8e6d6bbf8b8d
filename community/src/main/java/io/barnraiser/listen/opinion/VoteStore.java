package io.barnraiser.listen.opinion;

import io.barnraiser.people.member.IdentityId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of votes. Votes stand with identities, so they go where these go when members are
/// merged; what is asked for is asked of the person with all their identities, of whose votes on a
/// statement the later one holds. {@link CountStore} has which of them count.
final class VoteStore {

    private VoteStore() {}

    static Optional<Vote> find(Handle handle, long statement, IdentityId identity) {
        return handle.createQuery("""
                        SELECT v.vote
                        FROM identity w
                        CROSS JOIN identity i
                        CROSS JOIN opinion_vote v
                        WHERE w.id = :identity AND i.member_id = w.member_id AND v.statement_id = :statement
                          AND v.identity_id = i.id
                        ORDER BY v.cast_at DESC, v.identity_id DESC
                        LIMIT 1
                        """)
                .bind("statement", statement)
                .bind("identity", identity.value())
                .mapTo(Integer.class)
                .findOne()
                .map(Vote::of);
    }

    static void put(Handle handle, QuestionId question, long statement, IdentityId identity, Vote vote, Instant now) {
        handle.createUpdate("""
                        INSERT INTO opinion_vote (statement_id, identity_id, question_id, vote, cast_at)
                        VALUES (:statement, :identity, :question, :vote, :now)
                        ON CONFLICT (statement_id, identity_id) DO UPDATE SET vote = :vote, cast_at = :now
                        """)
                .bind("statement", statement)
                .bind("identity", identity.value())
                .bind("question", question.value())
                .bind("vote", vote.number())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /// Takes away what a person said of a statement, by whichever identity.
    static void takeBack(Handle handle, long statement, IdentityId identity) {
        handle.createUpdate("""
                        DELETE FROM opinion_vote
                        WHERE statement_id = :statement
                          AND identity_id IN (
                            SELECT i.id
                            FROM identity w
                            JOIN identity i ON i.member_id = w.member_id
                            WHERE w.id = :identity)
                        """)
                .bind("statement", statement)
                .bind("identity", identity.value())
                .execute();
    }

    static void delete(Handle handle, long statement, long identity) {
        handle.createUpdate("""
                        DELETE FROM opinion_vote
                        WHERE statement_id = :statement AND identity_id = :identity
                        """)
                .bind("statement", statement)
                .bind("identity", identity)
                .execute();
    }

    /// Somebody's own votes on a question, the newest first, with the statements that are shown.
    static List<OwnVote> own(Handle handle, QuestionId question, IdentityId identity, int most) {
        return handle.createQuery("""
                        SELECT v.statement_id, s.text, v.vote, s.state
                        FROM identity w
                        CROSS JOIN identity i
                        CROSS JOIN opinion_vote v
                        CROSS JOIN opinion_statement s
                        WHERE w.id = :identity AND i.member_id = w.member_id AND v.identity_id = i.id
                          AND v.question_id = :question AND s.id = v.statement_id AND s.state = 'shown'
                          AND NOT EXISTS (
                            SELECT 1
                            FROM identity o
                            JOIN opinion_vote l ON l.identity_id = o.id AND l.statement_id = v.statement_id
                            WHERE o.member_id = w.member_id
                              AND (l.cast_at > v.cast_at OR (l.cast_at = v.cast_at AND l.identity_id > v.identity_id)))
                        ORDER BY v.cast_at DESC, v.statement_id DESC
                        LIMIT :most
                        """)
                .bind("identity", identity.value())
                .bind("question", question.value())
                .bind("most", most)
                .map((row, context) ->
                        new OwnVote(row.getLong("statement_id"), row.getString("text"), Vote.of(row.getInt("vote"))))
                .list();
    }

    /// A vote of a member for the mathematics.
    record Cast(long member, long statement, int vote) {}

    /// The votes that count on statements that are shown, in the order in which they came: of each
    /// member one a statement, and none of staff and programs.
    static List<Cast> counted(Handle handle, QuestionId question, int most) {
        return handle.createQuery("""
                        SELECT i.member_id, v.statement_id, v.vote
                        FROM opinion_vote v
                        CROSS JOIN identity i
                        CROSS JOIN opinion_statement s
                        WHERE v.question_id = :question AND v.counts = 1 AND i.id = v.identity_id
                          AND s.id = v.statement_id AND s.state = 'shown'
                        ORDER BY v.cast_at, v.statement_id, v.identity_id
                        LIMIT :most
                        """)
                .bind("question", question.value())
                .bind("most", most)
                .map((row, context) ->
                        new Cast(row.getLong("member_id"), row.getLong("statement_id"), row.getInt("vote")))
                .list();
    }

    /// A vote of a person, for exports and erasures.
    record Of(long identity, QuestionId question, String title, long statement, String text, Vote vote, Instant at) {}

    static List<Of> of(Handle handle, Collection<Long> identities, int most) {
        return identities.isEmpty()
                ? List.of()
                : handle.createQuery("""
                                SELECT v.identity_id, v.question_id, q.title, v.statement_id, s.text, v.vote, v.cast_at
                                FROM opinion_vote v
                                JOIN opinion_statement s ON s.id = v.statement_id
                                JOIN opinion_question q ON q.id = v.question_id
                                WHERE v.identity_id IN (<identities>)
                                ORDER BY v.identity_id, v.question_id, v.cast_at, v.statement_id
                                LIMIT :most
                                """)
                        .bindList("identities", List.copyOf(identities))
                        .bind("most", most)
                        .map((row, context) -> new Of(
                                row.getLong("identity_id"),
                                new QuestionId(row.getLong("question_id")),
                                row.getString("title"),
                                row.getLong("statement_id"),
                                row.getString("text"),
                                Vote.of(row.getInt("vote")),
                                Instant.ofEpochMilli(row.getLong("cast_at"))))
                        .list();
    }

    /// Who voted on a statement.
    static List<Long> voters(Handle handle, long statement, int most) {
        return handle.createQuery("""
                        SELECT identity_id
                        FROM opinion_vote
                        WHERE statement_id = :statement
                        ORDER BY identity_id
                        LIMIT :most
                        """)
                .bind("statement", statement)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }
}
