package io.barnraiser.listen.review;

import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Numbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What was set aside, and why: the table review_aside.
final class AsideStore {

    private static final String COLUMNS = """
            SELECT id, review_id, reason, note, actor, at, undone_at, undone_by
            FROM review_aside
            """;

    /// All of these, the first first.
    List<Aside> of(Handle handle, Collection<Long> reviews) {
        List<Aside> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(reviews)) {
            found.addAll(handle.createQuery(COLUMNS + "WHERE review_id IN (<reviews>) ORDER BY id")
                    .bindList("reviews", some)
                    .map((row, context) -> new Aside(
                            row.getLong("id"),
                            row.getLong("review_id"),
                            AsideReason.of(row.getString("reason")).orElseThrow(),
                            row.getString("note"),
                            row.getString("actor"),
                            row.getLong("at"),
                            row.getLong("undone_at"),
                            row.getString("undone_by")))
                    .list());
        }
        return found;
    }

    /// The one that holds.
    Optional<Aside> holding(Handle handle, long review) {
        return of(handle, List.of(review)).stream().filter(Aside::holds).findFirst();
    }

    void insert(Handle handle, long review, AsideReason reason, String note, String actor, Instant at) {
        handle.createUpdate("""
                        INSERT INTO review_aside (id, review_id, reason, note, actor, at, undone_at, undone_by)
                        VALUES (:id, :review, :reason, :note, :actor, :at, 0, '')
                        """)
                .bind("id", Numbers.take(handle, "review_aside"))
                .bind("review", review)
                .bind("reason", reason.key())
                .bind("note", note)
                .bind("actor", actor)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    void undo(Handle handle, long id, String actor, Instant at) {
        handle.createUpdate("UPDATE review_aside SET undone_at = :at, undone_by = :actor WHERE id = :id")
                .bind("id", id)
                .bind("actor", actor)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    void forget(Handle handle, Collection<Long> reviews) {
        for (List<Long> some : Chunk.of(reviews)) {
            handle.createUpdate("DELETE FROM review_aside WHERE review_id IN (<reviews>)")
                    .bindList("reviews", some)
                    .execute();
        }
    }
}
