package io.barnraiser.build.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of how feedback that was linked came to be told what became of it.
final class ClosureStore {

    private ClosureStore() {}

    /// A piece of feedback: when it was said, and when its author was told.
    record Told(Instant saidAt, Optional<Instant> toldAt) {}

    /// The newest feedback that was linked to releases, to one or to all, whose author is known.
    ///
    /// @param release 0 for all
    static List<Told> told(Handle handle, long release, int most) {
        return handle.createQuery("""
                        SELECT l.said_at, (
                            SELECT MIN(p.thanked_at)
                            FROM identity i CROSS JOIN identity j CROSS JOIN release_person p
                            WHERE i.id = l.author_id AND j.member_id = i.member_id AND p.identity_id = j.id
                              AND p.release_id = l.release_id) AS told_at
                        FROM release_link l
                        WHERE l.kind = 'feedback' AND l.removed_at IS NULL AND l.author_id IS NOT NULL
                          AND (:release = 0 OR l.release_id = :release)
                        ORDER BY l.id DESC
                        LIMIT :most
                        """)
                .bind("release", release)
                .bind("most", most)
                .map((row, context) ->
                        new Told(Instant.ofEpochMilli(row.getLong("said_at")), Moments.of(row, "told_at")))
                .list();
    }
}
