package io.barnraiser.people.member;

import io.barnraiser.platform.database.Chunk;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The SQL that takes identities away for good, table by table; each returns how many rows are gone.
final class ForgetStore {

    private ForgetStore() {}

    static int merges(Handle handle, Collection<Long> identities) {
        return run(handle, """
                DELETE FROM member_merge
                WHERE identity_a IN (<some>) OR identity_b IN (<some>)
                """, identities);
    }

    static int distinct(Handle handle, Collection<Long> identities) {
        return run(handle, """
                DELETE FROM member_distinct
                WHERE identity_a IN (<some>) OR identity_b IN (<some>)
                """, identities);
    }

    static int refusals(Handle handle, Collection<Long> identities) {
        return run(handle, """
                DELETE FROM member_refusal
                WHERE identity_id IN (<some>) OR other_id IN (<some>)
                """, identities);
    }

    static int keys(Handle handle, Collection<Long> identities) {
        return run(handle, """
                DELETE FROM identity_key
                WHERE identity_id IN (<some>)
                """, identities);
    }

    static int traits(Handle handle, Collection<Long> identities) {
        return run(handle, """
                DELETE FROM member_trait
                WHERE identity_id IN (<some>)
                """, identities);
    }

    static int terms(Handle handle, Collection<Long> identities) {
        return run(handle, """
                DELETE FROM member_term
                WHERE identity_id IN (<some>)
                """, identities);
    }

    static int bridges(Handle handle, Collection<Long> identities) {
        return run(handle, """
                DELETE FROM member_bridge
                WHERE identity_id IN (<some>)
                """, identities);
    }

    static int identities(Handle handle, Collection<Long> identities) {
        return run(handle, """
                DELETE FROM identity
                WHERE id IN (<some>)
                """, identities);
    }

    static int members(Handle handle, Collection<Long> identities) {
        return run(handle, """
                DELETE FROM member
                WHERE id IN (<some>)
                """, identities);
    }

    private static int run(Handle handle, String sql, Collection<Long> identities) {
        int gone = 0;
        for (List<Long> some : Chunk.of(identities)) {
            gone += handle.createUpdate(sql).bindList("some", some).execute();
        }
        return gone;
    }
}
