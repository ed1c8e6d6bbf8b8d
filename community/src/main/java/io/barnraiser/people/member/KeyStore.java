package io.barnraiser.people.member;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Parameters;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

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
        Batch.run(handle, """
                INSERT INTO identity_key (type, value, identity_id, vouched)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (type, value, identity_id) DO UPDATE
                SET vouched = CASE WHEN excluded.vouched > identity_key.vouched
                  THEN excluded.vouched ELSE identity_key.vouched END
                """, keys, (row, key) -> name(row, key).number(key.vouched() ? 1 : 0));
    }

    static void remove(Handle handle, List<Held> keys) {
        Batch.run(handle, """
                DELETE FROM identity_key
                WHERE type = ? AND value = ? AND identity_id = ?
                """, keys, KeyStore::name);
    }

    private static Parameters name(Parameters row, Held key) throws SQLException {
        return row.text(key.type()).text(key.value()).number(key.identity());
    }
}
