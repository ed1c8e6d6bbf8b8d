package io.barnraiser.activity.timeline;

import io.barnraiser.platform.database.Dialect;
import io.barnraiser.platform.database.Removal;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Who did what to whom: {@code identity_contact}, and {@code waiting_contact} for things whose author is not known
/// yet.
final class ContactStore {

    /// @param identityId who did it
    /// @param targetId to whom (an identity), or to whose thing (an object)
    /// @param kindId what
    record Key(long identityId, long targetId, int kindId) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = Long.compare(identityId, other.identityId);
            if (order == 0) {
                order = Long.compare(targetId, other.targetId);
            }
            return order == 0 ? Integer.compare(kindId, other.kindId) : order;
        }
    }

    /// Adds contacts between identities.
    void add(Handle handle, Map<Key, Tally> contacts) {
        insert(handle, contacts, """
                INSERT INTO identity_contact (identity_id, other_id, kind_id, activity_count, last_at)
                VALUES (:identity, :target, :kind, :count, :last)
                ON CONFLICT (identity_id, other_id, kind_id) DO UPDATE
                SET activity_count = identity_contact.activity_count + excluded.activity_count,
                    last_at = CASE WHEN excluded.last_at > identity_contact.last_at
                              THEN excluded.last_at ELSE identity_contact.last_at END
                """);
    }

    /// Adds contacts with things whose author is not known yet.
    void addWaiting(Handle handle, Map<Key, Tally> contacts) {
        insert(handle, contacts, """
                INSERT INTO waiting_contact (identity_id, object_id, kind_id, activity_count, last_at)
                VALUES (:identity, :target, :kind, :count, :last)
                ON CONFLICT (object_id, identity_id, kind_id) DO UPDATE
                SET activity_count = waiting_contact.activity_count + excluded.activity_count,
                    last_at = CASE WHEN excluded.last_at > waiting_contact.last_at
                              THEN excluded.last_at ELSE waiting_contact.last_at END
                """);
    }

    private static void insert(Handle handle, Map<Key, Tally> contacts, String sql) {
        if (contacts.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(sql);
        contacts.forEach((key, tally) -> batch.bind("identity", key.identityId())
                .bind("target", key.targetId())
                .bind("kind", key.kindId())
                .bind("count", tally.count())
                .bind("last", tally.lastAt())
                .add());
        batch.execute();
    }

    /// Turns what waits for the authors of {@code objects} into contacts, where they are known now. People who like
    /// their own things are nobody's contact.
    void settle(Handle handle, List<Long> objects) {
        handle.createUpdate("""
                        INSERT INTO identity_contact (identity_id, other_id, kind_id, activity_count, last_at)
                        SELECT w.identity_id, o.author_identity_id, w.kind_id, SUM(w.activity_count), MAX(w.last_at)
                        FROM waiting_contact w
                        JOIN activity_object o ON o.id = w.object_id
                        WHERE w.object_id IN (<objects>)
                          AND o.author_identity_id IS NOT NULL
                          AND o.author_identity_id <> w.identity_id
                        GROUP BY w.identity_id, o.author_identity_id, w.kind_id
                        ON CONFLICT (identity_id, other_id, kind_id) DO UPDATE
                        SET activity_count = identity_contact.activity_count + excluded.activity_count,
                            last_at = CASE WHEN excluded.last_at > identity_contact.last_at
                                      THEN excluded.last_at ELSE identity_contact.last_at END
                        """).bindList("objects", objects).execute();
        handle.createUpdate("""
                        DELETE FROM waiting_contact
                        WHERE object_id IN (<objects>)
                          AND EXISTS (SELECT 1 FROM activity_object o
                                      WHERE o.id = waiting_contact.object_id AND o.author_identity_id IS NOT NULL)
                        """).bindList("objects", objects).execute();
    }

    void forget(Removal removal) {
        removal.from("identity_contact", "identity_id", "identity_id, other_id, kind_id")
                .from("identity_contact", "other_id", "identity_id, other_id, kind_id")
                .from("waiting_contact", "identity_id", "object_id, identity_id, kind_id");
    }

    void clear(Handle handle, Dialect dialect) {
        dialect.empty(handle, "identity_contact");
        dialect.empty(handle, "waiting_contact");
    }
}
