package io.barnraiser.listen.feedback;

import io.barnraiser.platform.database.Code;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What the team said of kinds, with the texts: read from the table feedback_act and the log. So
/// what is erased there teaches nothing any more.
final class LessonStore {

    /// So many lessons are learned from at most, the first: some years of a busy team.
    static final int MOST = 20_000;

    /// Changes whenever a lesson is given, taken back or erased.
    ///
    /// @param amount how many hold
    /// @param last the newest of them
    record Mark(long amount, long last) {

        static final Mark NONE = new Mark(0, 0);
    }

    /// @param at when it was said, in epoch milliseconds
    /// @param stated what the source says the language is
    record Row(long at, FeedbackKind kind, String text, Optional<String> stated) {}

    Mark mark(Handle handle) {
        return handle.createQuery("""
                        SELECT COUNT(*) AS amount, COALESCE(MAX(id), 0) AS last
                        FROM feedback_act
                        WHERE act = 'sorted' AND number = 0 AND undone_at = 0
                        """)
                .map((row, context) -> new Mark(row.getLong("amount"), row.getLong("last")))
                .one();
    }

    /// Of everything that was sorted, the last word that holds, in the order in which they were
    /// said.
    List<Row> lessons(Handle handle) {
        return handle.createQuery("""
                        SELECT d.at, d.word, a.text, a.language
                        FROM feedback_act d
                        CROSS JOIN activity a
                        WHERE d.act = 'sorted' AND d.number = 0 AND d.undone_at = 0 AND a.id = d.feedback_id
                          AND a.text IS NOT NULL
                          AND NOT EXISTS (SELECT 1 FROM feedback_act l
                                          WHERE l.feedback_id = d.feedback_id AND l.act = 'sorted'
                                            AND l.undone_at = 0 AND l.id > d.id)
                        ORDER BY d.id
                        LIMIT :most
                        """)
                .bind("most", MOST)
                .map((row, context) -> new Row(
                        row.getLong("at"),
                        Code.read(FeedbackKind.class, row.getString("word")),
                        Told.text(row.getString("text")),
                        Optional.ofNullable(row.getString("language"))))
                .list();
    }
}
