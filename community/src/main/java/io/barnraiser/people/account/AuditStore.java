package io.barnraiser.people.account;

import io.barnraiser.platform.database.Numbers;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The SQL of the audit log: it can add and read, and nothing else.
final class AuditStore {

    private AuditStore() {}

    static void insert(Handle handle, long at, String actor, String action, String subject, String detail) {
        handle.createUpdate("""
                        INSERT INTO audit_entry (id, at, actor, action, subject, detail)
                        VALUES (:id, :at, :actor, :action, :subject, :detail)
                        """)
                .bind("id", Numbers.take(handle, "audit_entry"))
                .bind("at", at)
                .bind("actor", actor)
                .bind("action", action)
                .bind("subject", subject)
                .bind("detail", detail)
                .execute();
    }

    static List<AuditEntry> list(Handle handle, AuditFilter filter, long before, int limit) {
        return handle.createQuery("""
                        SELECT id, at, actor, action, subject, detail
                        FROM audit_entry
                        WHERE id < :before
                          AND (:actor = '' OR actor = :actor)
                          AND (:action = '' OR SUBSTR(action, 1, LENGTH(:action)) = :action)
                          AND (:subject = '' OR subject = :subject)
                        ORDER BY id DESC
                        LIMIT :limit
                        """)
                .bind("before", before)
                .bind("actor", filter.actor())
                .bind("action", filter.action())
                .bind("subject", filter.subject())
                .bind("limit", limit)
                .map((row, context) -> new AuditEntry(
                        row.getLong("id"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("detail")))
                .list();
    }
}
