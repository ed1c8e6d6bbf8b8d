package io.barnraiser.listen.opinion;

import io.barnraiser.evidence.opinion.Tally;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Numbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of statements. A question has {@link Questions#MOST_STATEMENTS} at most, so they are read
/// whole.
final class StatementStore {

    private StatementStore() {}

    /// @param author empty for the team
    static long insert(
            Handle handle,
            QuestionId question,
            StatementText text,
            Optional<IdentityId> author,
            Statement.State state,
            Instant now) {
        long id = Numbers.take(handle, "opinion_statement");
        handle.createUpdate("""
                        INSERT INTO opinion_statement (id, question_id, text, text_key, identity_id, state, created_at)
                        VALUES (:id, :question, :text, :key, :author, :state, :now)
                        """)
                .bind("id", id)
                .bind("question", question.value())
                .bind("text", text.text())
                .bind("key", text.key())
                .bind("author", author.map(IdentityId::value).orElse(null))
                .bind("state", state.word())
                .bind("now", now.toEpochMilli())
                .execute();
        return id;
    }

    static Optional<Statement> find(Handle handle, QuestionId question, long id) {
        return handle.createQuery("""
                        SELECT id, question_id, text, identity_id, state, refusal, agree, disagree, pass, extremity
                        FROM opinion_statement
                        WHERE id = :id AND question_id = :question
                        """)
                .bind("id", id)
                .bind("question", question.value())
                .map((row, context) -> statement(row))
                .findOne();
    }

    /// All of a question, the oldest first.
    static List<Statement> of(Handle handle, QuestionId question) {
        return handle.createQuery("""
                        SELECT id, question_id, text, identity_id, state, refusal, agree, disagree, pass, extremity
                        FROM opinion_statement
                        WHERE question_id = :question
                        ORDER BY id
                        LIMIT :most
                        """)
                .bind("question", question.value())
                .bind("most", Questions.MOST_STATEMENTS)
                .map((row, context) -> statement(row))
                .list();
    }

    /// Those that are shown and on which the person behind an identity has not voted.
    static List<Statement> unseen(Handle handle, QuestionId question, IdentityId identity) {
        return handle.createQuery("""
                        SELECT s.id, s.question_id, s.text, s.identity_id, s.state, s.refusal, s.agree, s.disagree,
                          s.pass, s.extremity
                        FROM opinion_statement s
                        WHERE s.question_id = :question AND s.state = 'shown'
                          AND NOT EXISTS (
                            SELECT 1
                            FROM identity w
                            JOIN identity i ON i.member_id = w.member_id
                            JOIN opinion_vote v ON v.identity_id = i.id AND v.statement_id = s.id
                            WHERE w.id = :identity)
                        ORDER BY s.id
                        LIMIT :most
                        """)
                .bind("question", question.value())
                .bind("identity", identity.value())
                .bind("most", Questions.MOST_STATEMENTS)
                .map((row, context) -> statement(row))
                .list();
    }

    /// How many a question has, refused ones too.
    static int count(Handle handle, QuestionId question) {
        return handle.createQuery("""
                        SELECT COUNT(*)
                        FROM opinion_statement
                        WHERE question_id = :question
                        """)
                .bind("question", question.value())
                .mapTo(Integer.class)
                .one();
    }

    /// Those that a person added to a question, by whichever identity.
    static List<Statement> by(Handle handle, QuestionId question, IdentityId author) {
        return handle.createQuery("""
                        SELECT s.id, s.question_id, s.text, s.identity_id, s.state, s.refusal, s.agree, s.disagree,
                          s.pass, s.extremity
                        FROM identity w
                        CROSS JOIN identity i
                        CROSS JOIN opinion_statement s
                        WHERE w.id = :author AND i.member_id = w.member_id AND s.identity_id = i.id
                          AND s.question_id = :question
                        ORDER BY s.id
                        LIMIT :most
                        """)
                .bind("author", author.value())
                .bind("question", question.value())
                .bind("most", Questions.MOST_STATEMENTS)
                .map((row, context) -> statement(row))
                .list();
    }

    /// Whether another statement of the question says the same.
    ///
    /// @param except one that does not count; 0 for none
    static boolean isThere(Handle handle, QuestionId question, StatementText text, long except) {
        return handle.createQuery("""
                        SELECT COUNT(*)
                        FROM opinion_statement
                        WHERE question_id = :question AND text_key = :key AND id <> :except
                        """)
                        .bind("question", question.value())
                        .bind("key", text.key())
                        .bind("except", except)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    static void decide(Handle handle, long id, Statement.State state, Optional<Refusal> refusal) {
        handle.createUpdate("""
                        UPDATE opinion_statement
                        SET state = :state, refusal = :refusal
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("state", state.word())
                .bind("refusal", refusal.map(Refusal::word).orElse(null))
                .execute();
    }

    static void edit(Handle handle, long id, StatementText text) {
        handle.createUpdate("""
                        UPDATE opinion_statement
                        SET text = :text, text_key = :key
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("text", text.text())
                .bind("key", text.key())
                .execute();
    }

    /// Adds to the votes that count.
    static void count(Handle handle, long id, int agree, int disagree, int pass) {
        handle.createUpdate("""
                        UPDATE opinion_statement
                        SET agree = agree + :agree, disagree = disagree + :disagree, pass = pass + :pass
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("agree", agree)
                .bind("disagree", disagree)
                .bind("pass", pass)
                .execute();
    }

    /// Keeps what a map said, by statement.
    static void place(Handle handle, Map<Long, Double> extremities) {
        Batch.run(
                handle,
                "UPDATE opinion_statement SET extremity = ? WHERE id = ?",
                extremities.entrySet(),
                (parameters, one) -> parameters.real(one.getValue()).number(one.getKey()));
    }

    /// The statements of a person, for an export: with their question.
    record Own(QuestionId question, String title, long id, String text, String state, Instant at) {}

    static List<Own> own(Handle handle, Collection<Long> identities, int most) {
        return identities.isEmpty()
                ? List.of()
                : handle.createQuery("""
                                SELECT s.question_id, q.title, s.id, s.text, s.state, s.created_at
                                FROM opinion_statement s
                                JOIN opinion_question q ON q.id = s.question_id
                                WHERE s.identity_id IN (<identities>)
                                ORDER BY s.id
                                LIMIT :most
                                """)
                        .bindList("identities", List.copyOf(identities))
                        .bind("most", most)
                        .map((row, context) -> new Own(
                                new QuestionId(row.getLong("question_id")),
                                row.getString("title"),
                                row.getLong("id"),
                                row.getString("text"),
                                row.getString("state"),
                                Instant.ofEpochMilli(row.getLong("created_at"))))
                        .list();
    }

    static void delete(Handle handle, long id) {
        handle.createUpdate("DELETE FROM opinion_statement WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    private static Statement statement(ResultSet row) throws SQLException {
        row.getLong("identity_id");
        boolean byMember = !row.wasNull();
        return new Statement(
                row.getLong("id"),
                new QuestionId(row.getLong("question_id")),
                row.getString("text"),
                byMember,
                Statement.State.of(row.getString("state")),
                Optional.ofNullable(row.getString("refusal")).flatMap(Refusal::of),
                new Tally(row.getInt("agree"), row.getInt("disagree"), row.getInt("pass")),
                row.getDouble("extremity"));
    }
}
