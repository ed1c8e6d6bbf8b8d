package io.barnraiser.people.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The SQL of the keys that exact rules match on.
final class KeyStore {

    private KeyStore() {}

    /// One key that one identity holds.
    record Held(long identity, String type, String value, boolean vouched) {}

    static List<Held> of(Handle handle, Collection<Long> identities) {
        List<Held> held = new ArrayList<>();
        for (List<Long> some : Chunk.of(identities)) {
            held.addAll(handle.createQuery("""
                            SELECT identity_id, type, value, vouched
                            FROM identity_key
                            WHERE identity_id IN (<identities>)
                            """)
                    .bindList("identities", some)
                    .map((row, context) -> new Held(
                            row.getLong("identity_id"),
                            row.getString("type"),
                            row.getString("value"),
                            row.getInt("vouched") == 1))
                    .list());
        }
        return held;
    }

    /// Whoever holds one of these values; {@code vouchedOnly} leaves out unproved ones.
    static List<Held> holders(Handle handle, String type, Collection<String> values, boolean vouchedOnly) {
        List<Held> held = new ArrayList<>();
        for (List<String> some : Chunk.of(values)) {
            held.addAll(handle.createQuery("""
                            SELECT identity_id, type, value, vouched
                            FROM identity_key
                            WHERE type = :type AND value IN (<values>) AND vouched >= :least
                            ORDER BY identity_id
                            """)
                    .bind("type", type)
                    .bindList("values", some)
                    .bind("least", vouchedOnly ? 1 : 0)
                    .map((row, context) -> new Held(
                            row.getLong("identity_id"),
                            row.getString("type"),
                            row.getString("value"),
                            row.getInt("vouched") == 1))
                    .list());
        }
        return held;
    }

    /// Adds keys; one that is there already may become vouched, but not unvouched.
    static void put(Handle handle, List<Held> keys) {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO identity_key (type, value, identity_id, vouched)
                VALUES (:type, :value, :identity, :vouched)
                ON CONFLICT (type, value, identity_id) DO UPDATE
                SET vouched = CASE WHEN excluded.vouched > identity_key.vouched
                  THEN excluded.vouched ELSE identity_key.vouched END
                """)) {
            for (Held key : keys) {
                batch.bind("type", key.type())
                        .bind("value", key.value())
                        .bind("identity", key.identity())
                        .bind("vouched", key.vouched() ? 1 : 0)
                        .add();
            }
            batch.execute();
        }
    }

    static void remove(Handle handle, List<Held> keys) {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch("""
                DELETE FROM identity_key
                WHERE type = :type AND value = :value AND identity_id = :identity
                """)) {
            for (Held key : keys) {
                batch.bind("type", key.type())
                        .bind("value", key.value())
                        .bind("identity", key.identity())
                        .add();
            }
            batch.execute();
        }
    }
}
