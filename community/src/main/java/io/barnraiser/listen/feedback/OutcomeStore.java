package io.barnraiser.listen.feedback;

import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What became of feedback: the table feedback_outcome.
final class OutcomeStore {

    void put(Handle handle, FeedbackId feedback, Outcome outcome) {
        handle.createUpdate("""
                        INSERT INTO feedback_outcome (feedback_id, path, kind, title, at)
                        VALUES (:feedback, :path, :kind, :title, :at)
                        ON CONFLICT (feedback_id, path) DO UPDATE
                        SET kind = excluded.kind, title = excluded.title, at = excluded.at
                        """)
                .bind("feedback", feedback.value())
                .bind("path", outcome.path())
                .bind("kind", Code.of(outcome.kind()))
                .bind("title", outcome.title())
                .bind("at", outcome.at().toEpochMilli())
                .execute();
    }

    boolean remove(Handle handle, FeedbackId feedback, String path) {
        return handle.createUpdate("DELETE FROM feedback_outcome WHERE feedback_id = :feedback AND path = :path")
                        .bind("feedback", feedback.value())
                        .bind("path", path)
                        .execute()
                > 0;
    }

    /// What became of each of these, the first first.
    Map<FeedbackId, List<Outcome>> of(Handle handle, Collection<FeedbackId> feedback) {
        Map<FeedbackId, List<Outcome>> outcomes = new HashMap<>();
        for (List<Long> some : Chunk.of(feedback.stream().map(FeedbackId::value).toList())) {
            handle.createQuery("""
                            SELECT feedback_id, path, kind, title, at
                            FROM feedback_outcome
                            WHERE feedback_id IN (<feedback>)
                            ORDER BY feedback_id, at, path
                            """)
                    .bindList("feedback", some)
                    .map((row, context) -> outcomes.computeIfAbsent(
                                    new FeedbackId(row.getLong("feedback_id")), none -> new ArrayList<>())
                            .add(new Outcome(
                                    Code.read(Outcome.Kind.class, row.getString("kind")),
                                    row.getString("title"),
                                    row.getString("path"),
                                    Instant.ofEpochMilli(row.getLong("at")))))
                    .list();
        }
        return outcomes;
    }
}
