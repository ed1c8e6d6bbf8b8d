package io.barnraiser.activity.log;

import org.jdbi.v3.core.Handle;

/// The table log_cursor.
final class CursorStore {

    /// How far the follower has read; 0 when it never has.
    long read(Handle handle, String follower) {
        return handle.createQuery("SELECT activity_id FROM log_cursor WHERE follower = :follower")
                .bind("follower", follower)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    void put(Handle handle, String follower, long activity, long now) {
        handle.createUpdate("""
                        INSERT INTO log_cursor (follower, activity_id, updated_at)
                        VALUES (:follower, :activity, :now)
                        ON CONFLICT (follower) DO UPDATE SET activity_id = :activity, updated_at = :now
                        """)
                .bind("follower", follower)
                .bind("activity", activity)
                .bind("now", now)
                .execute();
    }

    long newest(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM activity")
                .mapTo(Long.class)
                .one();
    }
}
