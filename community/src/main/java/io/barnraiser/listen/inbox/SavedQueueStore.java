package io.barnraiser.listen.inbox;

import io.barnraiser.platform.database.Numbers;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The queues that somebody saved: the table listening_view.
final class SavedQueueStore {

    /// So many may one person have; all of them stand on the page.
    static final int MOST = 50;

    List<SavedQueue> of(Handle handle, long account) {
        return handle.createQuery("""
                        SELECT id, name, query
                        FROM listening_view
                        WHERE account_id = :account
                        ORDER BY name
                        LIMIT :most
                        """)
                .bind("account", account)
                .bind("most", MOST)
                .map((row, context) -> new SavedQueue(row.getLong("id"), row.getString("name"), row.getString("query")))
                .list();
    }

    /// Keeps a queue under a name; one that had the name before is replaced. Returns whether there
    /// was room.
    boolean put(Handle handle, long account, String name, String query, long at) {
        boolean isFull = handle.createQuery("""
                                SELECT COUNT(*)
                                FROM listening_view
                                WHERE account_id = :account AND name <> :name
                                """)
                        .bind("account", account)
                        .bind("name", name)
                        .mapTo(Integer.class)
                        .one()
                >= MOST;
        if (isFull) {
            return false;
        }
        handle.createUpdate("""
                        INSERT INTO listening_view (id, account_id, name, query, created_at)
                        VALUES (:id, :account, :name, :query, :at)
                        ON CONFLICT (account_id, name) DO UPDATE SET query = excluded.query
                        """)
                .bind("id", Numbers.take(handle, "listening_view"))
                .bind("account", account)
                .bind("name", name)
                .bind("query", query)
                .bind("at", at)
                .execute();
        return true;
    }

    void remove(Handle handle, long account, long id) {
        handle.createUpdate("DELETE FROM listening_view WHERE id = :id AND account_id = :account")
                .bind("id", id)
                .bind("account", account)
                .execute();
    }
}
