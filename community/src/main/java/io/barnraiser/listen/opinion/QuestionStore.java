package io.barnraiser.listen.opinion;

import io.barnraiser.platform.database.Numbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of questions.
final class QuestionStore {

    private QuestionStore() {}

    static QuestionId insert(Handle handle, QuestionDraft draft, Instant now) {
        long id = Numbers.take(handle, "opinion_question");
        handle.createUpdate("""
                        INSERT INTO opinion_question
                          (id, title, intro, state, sharing, first_look, budget, created_at)
                        VALUES (:id, :title, :intro, 'draft', 'closed', :firstLook, :budget, :now)
                        """)
                .bind("id", id)
                .bind("title", draft.title())
                .bind("intro", draft.intro())
                .bind("firstLook", draft.firstLook() ? 1 : 0)
                .bind("budget", draft.budget())
                .bind("now", now.toEpochMilli())
                .execute();
        return new QuestionId(id);
    }

    static Optional<Question> find(Handle handle, QuestionId id) {
        return handle.createQuery("""
                        SELECT id, title, intro, state, sharing, first_look, budget, people, votes, created_at,
                          closed_at
                        FROM opinion_question
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .map((row, context) -> question(row))
                .findOne();
    }

    /// The newest before a number.
    static List<Question> list(Handle handle, long before, int most) {
        return handle.createQuery("""
                        SELECT id, title, intro, state, sharing, first_look, budget, people, votes, created_at,
                          closed_at
                        FROM opinion_question
                        WHERE id < :before
                        ORDER BY id DESC
                        LIMIT :most
                        """)
                .bind("before", before)
                .bind("most", most)
                .map((row, context) -> question(row))
                .list();
    }

    /// Those in a state, the newest first.
    static List<Question> in(Handle handle, QuestionState state, int most) {
        return handle.createQuery("""
                        SELECT id, title, intro, state, sharing, first_look, budget, people, votes, created_at,
                          closed_at
                        FROM opinion_question
                        WHERE state = :state
                        ORDER BY id DESC
                        LIMIT :most
                        """)
                .bind("state", state.word())
                .bind("most", most)
                .map((row, context) -> question(row))
                .list();
    }

    static void open(Handle handle, QuestionId id, Instant now) {
        handle.createUpdate("""
                        UPDATE opinion_question
                        SET state = 'open', opened_at = COALESCE(opened_at, :now), closed_at = NULL
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    static void close(Handle handle, QuestionId id, Instant now) {
        handle.createUpdate("""
                        UPDATE opinion_question
                        SET state = 'closed', closed_at = :now
                        WHERE id = :id AND state = 'open'
                        """)
                .bind("id", id.value())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    static void share(Handle handle, QuestionId id, Sharing sharing) {
        handle.createUpdate("""
                        UPDATE opinion_question
                        SET sharing = :sharing
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .bind("sharing", sharing.word())
                .execute();
    }

    /// Writes down that something changed which the map must know. Comes first in a transaction that
    /// votes, so that on PostgreSQL those of one question take turns.
    static void change(Handle handle, QuestionId id) {
        handle.createUpdate("""
                        UPDATE opinion_question
                        SET changes = changes + 1
                        WHERE id = :id
                        """).bind("id", id.value()).execute();
    }

    /// Adds to the counts.
    static void count(Handle handle, QuestionId id, int people, int votes) {
        handle.createUpdate("""
                        UPDATE opinion_question
                        SET people = people + :people, votes = votes + :votes
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .bind("people", people)
                .bind("votes", votes)
                .execute();
    }

    /// A question whose map is behind.
    ///
    /// @param changes what could change the map, until now
    /// @param mapped what of it the map knows
    record Behind(QuestionId id, long changes, long mapped) {}

    static List<Behind> behind(Handle handle, int most) {
        return handle.createQuery("""
                        SELECT id, changes, mapped
                        FROM opinion_question
                        WHERE changes > mapped
                        ORDER BY id
                        LIMIT :most
                        """)
                .bind("most", most)
                .map((row, context) ->
                        new Behind(new QuestionId(row.getLong("id")), row.getLong("changes"), row.getLong("mapped")))
                .list();
    }

    static void mapped(Handle handle, QuestionId id, long changes) {
        handle.createUpdate("""
                        UPDATE opinion_question
                        SET mapped = :changes
                        WHERE id = :id
                        """).bind("id", id.value()).bind("changes", changes).execute();
    }

    private static Question question(ResultSet row) throws SQLException {
        long closed = row.getLong("closed_at");
        Optional<Instant> closedAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(closed));
        return new Question(
                new QuestionId(row.getLong("id")),
                row.getString("title"),
                row.getString("intro"),
                QuestionState.of(row.getString("state")),
                Sharing.of(row.getString("sharing")).orElseThrow(),
                row.getInt("first_look") == 1,
                row.getInt("budget"),
                row.getLong("people"),
                row.getLong("votes"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                closedAt);
    }
}
