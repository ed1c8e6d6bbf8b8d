package io.barnraiser.build.idea;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of what was merged into what. Only the pointer is somebody's word; the root follows from it.
final class TreeStore {

    private TreeStore() {}

    static void point(Handle handle, IdeaId idea, Optional<IdeaId> into) {
        handle.createUpdate("""
                        UPDATE idea
                        SET merged_into = :into
                        WHERE id = :idea
                        """)
                .bind("into", into.map(IdeaId::value).orElse(null))
                .bind("idea", idea.value())
                .execute();
    }

    /// Says again which root what hangs on {@code idea} has, itself among it.
    static void root(Handle handle, IdeaId idea, IdeaId root) {
        handle.createUpdate("""
                        UPDATE idea
                        SET root_id = :root
                        WHERE id IN (
                          WITH RECURSIVE below (id) AS (
                            SELECT CAST(:idea AS BIGINT)
                            UNION
                            SELECT d.id
                            FROM below b
                            JOIN idea d ON d.merged_into = b.id)
                          SELECT id FROM below)
                        """)
                .bind("root", root.value())
                .bind("idea", idea.value())
                .execute();
    }

    /// Those that were merged straight into {@code idea}, the oldest first.
    static List<Long> children(Handle handle, IdeaId idea, int limit) {
        return handle.createQuery("""
                        SELECT id
                        FROM idea
                        WHERE merged_into = :idea
                        ORDER BY id
                        LIMIT :limit
                        """)
                .bind("idea", idea.value())
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }
}
