package io.barnraiser.listen.opinion;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Standing;
import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The SQL of which votes count: of each person one a statement. The votes of a person on a
/// question are few, see {@link Questions#MOST_STATEMENTS}, and are read whole.
final class CountStore {

    private CountStore() {}

    /// A vote with the person who gave it, as they are known now.
    ///
    /// @param counts whether it is counted until now
    record Given(
            QuestionId question,
            long statement,
            long identity,
            long member,
            Standing standing,
            Vote vote,
            long at,
            boolean counts) {}

    /// The votes on a question of the person behind an identity, with all their identities.
    static List<Given> of(Handle handle, QuestionId question, IdentityId who) {
        return handle.createQuery("""
                        SELECT v.question_id, v.statement_id, v.identity_id, i.member_id, m.standing, v.vote, v.cast_at,
                          v.counts
                        FROM identity w
                        CROSS JOIN identity i
                        CROSS JOIN member m
                        CROSS JOIN opinion_vote v
                        WHERE w.id = :who AND i.member_id = w.member_id AND m.id = i.member_id AND v.identity_id = i.id
                          AND v.question_id = :question
                        """)
                .bind("who", who.value())
                .bind("question", question.value())
                .map((row, context) -> given(row))
                .list();
    }

    /// The votes of members on all questions.
    static List<Given> of(Handle handle, Collection<Long> members) {
        List<Given> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(members)) {
            found.addAll(handle.createQuery("""
                            SELECT v.question_id, v.statement_id, v.identity_id, i.member_id, m.standing, v.vote,
                              v.cast_at, v.counts
                            FROM identity i
                            CROSS JOIN member m
                            CROSS JOIN opinion_vote v
                            WHERE i.member_id IN (<some>) AND m.id = i.member_id AND v.identity_id = i.id
                            """)
                    .bindList("some", some)
                    .map((row, context) -> given(row))
                    .list());
        }
        return found;
    }

    /// The questions on which members voted, lowest number first.
    static List<QuestionId> questions(Handle handle, Collection<Long> members) {
        List<Long> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(members)) {
            found.addAll(handle.createQuery("""
                            SELECT DISTINCT v.question_id
                            FROM identity i
                            CROSS JOIN opinion_vote v
                            WHERE i.member_id IN (<some>) AND v.identity_id = i.id
                            """)
                    .bindList("some", some)
                    .mapTo(Long.class)
                    .list());
        }
        return found.stream().distinct().sorted().map(QuestionId::new).toList();
    }

    /// Writes down whether each of these votes counts.
    static void mark(Handle handle, Collection<Given> votes, boolean counts) {
        Batch.run(
                handle,
                "UPDATE opinion_vote SET counts = ? WHERE statement_id = ? AND identity_id = ?",
                votes,
                (parameters, vote) -> parameters
                        .number(counts ? 1 : 0)
                        .number(vote.statement())
                        .number(vote.identity()));
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                new QuestionId(row.getLong("question_id")),
                row.getLong("statement_id"),
                row.getLong("identity_id"),
                row.getLong("member_id"),
                Code.read(Standing.class, row.getString("standing")),
                Vote.of(row.getInt("vote")),
                row.getLong("cast_at"),
                row.getInt("counts") == 1);
    }
}
