package io.barnraiser.activity.log;

import io.barnraiser.activity.source.SourceId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reads and empties the table activity_raw.
final class RawStore {

    List<KeptRecord> after(Handle handle, SourceId source, long after, int most) {
        return handle.createQuery("""
                        SELECT r.activity_id, r.body
                        FROM activity_raw r
                        JOIN activity a ON a.id = r.activity_id
                        WHERE a.source_id = :source
                          AND r.activity_id > :after
                        ORDER BY r.activity_id
                        LIMIT :most
                        """)
                .bind("source", source.value())
                .bind("after", after)
                .bind("most", most)
                .map((row, context) ->
                        new KeptRecord(new ActivityId(row.getLong("activity_id")), row.getString("body")))
                .list();
    }

    /// Records come in the order of time, so the oldest stand first; only they are looked at.
    int removeOldest(Handle handle, long knownBefore, int most) {
        return handle.createUpdate("""
                        DELETE FROM activity_raw
                        WHERE activity_id IN (
                          SELECT a.id
                          FROM (SELECT activity_id FROM activity_raw ORDER BY activity_id LIMIT :most) AS oldest
                          JOIN activity a ON a.id = oldest.activity_id
                          WHERE a.known_at < :before
                        )
                        """)
                .bind("most", most)
                .bind("before", knownBefore)
                .execute();
    }
}
