package io.barnraiser.people.member;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The SQL of bridges.
final class BridgeStore {

    private BridgeStore() {}

    static void put(Handle handle, IdentityId identity, BridgePattern pattern, String actor, Instant at) {
        handle.createUpdate("""
                        INSERT INTO member_bridge (identity_id, pattern, declared_at, declared_by)
                        VALUES (:identity, :pattern, :at, :actor)
                        ON CONFLICT (identity_id) DO UPDATE
                        SET pattern = excluded.pattern, declared_at = excluded.declared_at,
                          declared_by = excluded.declared_by
                        """)
                .bind("identity", identity.value())
                .bind("pattern", pattern.toString())
                .bind("at", at.toEpochMilli())
                .bind("actor", actor)
                .execute();
    }

    static boolean delete(Handle handle, IdentityId identity) {
        return handle.createUpdate("""
                        DELETE FROM member_bridge
                        WHERE identity_id = :identity
                        """).bind("identity", identity.value()).execute() == 1;
    }

    static List<Bridge> list(Handle handle) {
        return handle.createQuery("""
                        SELECT b.identity_id, i.source_id, i.external_id, b.pattern
                        FROM member_bridge b
                        JOIN identity i ON i.id = b.identity_id
                        ORDER BY b.identity_id
                        """)
                .map((row, context) -> new Bridge(
                        new IdentityId(row.getLong("identity_id")),
                        row.getLong("source_id"),
                        row.getString("external_id"),
                        BridgePattern.of(row.getString("pattern"))))
                .list();
    }
}
