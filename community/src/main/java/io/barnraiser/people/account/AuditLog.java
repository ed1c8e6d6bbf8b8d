package io.barnraiser.people.account;

import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The audit log of this installation, in its database.
public final class AuditLog implements Audit {

    private final InstantSource clock;

    public AuditLog(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void record(Handle handle, String actor, String action, String subject, String detail) {
        AuditStore.insert(handle, clock.instant().toEpochMilli(), actor, action, subject, detail);
    }

    /// The newest entries before the entry {@code before} ({@link Long#MAX_VALUE} for the very newest), newest
    /// first.
    ///
    /// @param limit from 1 to 500
    public List<AuditEntry> list(Handle handle, long before, int limit) {
        return list(handle, AuditFilter.ALL, before, limit);
    }

    /// As the other {@code list}, only the entries that {@code filter} lets through.
    public List<AuditEntry> list(Handle handle, AuditFilter filter, long before, int limit) {
        return AuditStore.list(handle, filter, before, Math.clamp(limit, 1, 500));
    }
}
