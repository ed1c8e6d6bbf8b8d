package io.barnraiser.activity.timeline;

import io.barnraiser.platform.database.Numbers;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Lists that somebody wants to find again: {@code saved_view}.
final class ViewStore {

    private static final int MOST = 50;

    List<SavedView> of(Handle handle, long account) {
        return handle.createQuery("""
                        SELECT id, name, query
                        FROM saved_view
                        WHERE account_id = :account
                        ORDER BY name, id
                        LIMIT :most
                        """)
                .bind("account", account)
                .bind("most", MOST)
                .map((row, context) -> new SavedView(row.getLong("id"), row.getString("name"), row.getString("query")))
                .list();
    }

    /// Keeps a list under a name; one that had the name before is replaced.
    void put(Handle handle, long account, String name, String query, long now) {
        handle.createUpdate("""
                        INSERT INTO saved_view (id, account_id, name, query, created_at)
                        VALUES (:id, :account, :name, :query, :now)
                        ON CONFLICT (account_id, name) DO UPDATE
                        SET query = excluded.query, created_at = excluded.created_at
                        """)
                .bind("id", Numbers.take(handle, "saved_view"))
                .bind("account", account)
                .bind("name", name)
                .bind("query", query)
                .bind("now", now)
                .execute();
    }

    void remove(Handle handle, long account, long id) {
        handle.createUpdate("DELETE FROM saved_view WHERE id = :id AND account_id = :account")
                .bind("id", id)
                .bind("account", account)
                .execute();
    }
}
