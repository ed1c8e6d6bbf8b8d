package io.barnraiser.listen.opinion;

import io.barnraiser.platform.json.Json;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of maps: one a question, kept whole.
final class MapStore {

    private MapStore() {}

    static void put(Handle handle, QuestionId question, Instant asOf, Report report) {
        handle.createUpdate("""
                        INSERT INTO opinion_map (question_id, version, as_of, report)
                        VALUES (:question, :version, :asOf, :report)
                        ON CONFLICT (question_id) DO UPDATE
                        SET version = :version, as_of = :asOf, report = :report
                        """)
                .bind("question", question.value())
                .bind("version", report.version())
                .bind("asOf", asOf.toEpochMilli())
                .bind("report", Json.write(report))
                .execute();
    }

    static Optional<Mapped> find(Handle handle, QuestionId question) {
        return handle.createQuery("""
                        SELECT as_of, report
                        FROM opinion_map
                        WHERE question_id = :question
                        """)
                .bind("question", question.value())
                .map((row, context) -> new Mapped(
                        Instant.ofEpochMilli(row.getLong("as_of")),
                        Json.mapper().readValue(row.getString("report"), Report.class)))
                .findOne();
    }
}
