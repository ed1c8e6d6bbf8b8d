package io.barnraiser.people.member;

import io.barnraiser.platform.database.Code;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The SQL of refusals: one row for each identity, other, rule and reason, with the time it last happened.
final class RefusalStore {

    private static final int MOST_SHOWN = 200;

    private RefusalStore() {}

    static void put(Handle handle, Collection<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO member_refusal (identity_id, other_id, rule, reason, evidence, at)
                VALUES (:identity, :other, :rule, :reason, :evidence, :at)
                ON CONFLICT (identity_id, other_id, rule, reason) DO UPDATE
                SET evidence = excluded.evidence, at = excluded.at
                """)) {
            for (Refusal refusal : refusals) {
                batch.bind("identity", refusal.identity().value())
                        .bind(
                                "other",
                                refusal.other().orElse(refusal.identity()).value())
                        .bind("rule", Code.of(refusal.rule()))
                        .bind("reason", Code.of(refusal.reason()))
                        .bind("evidence", refusal.evidence())
                        .bind("at", refusal.at().toEpochMilli())
                        .add();
            }
            batch.execute();
        }
    }

    /// The newest refusals that one of the member's identities is part of.
    static List<Refusal> ofMember(Handle handle, MemberId member) {
        return handle.createQuery("""
                        SELECT r.identity_id, r.other_id, r.rule, r.reason, r.evidence, r.at
                        FROM member_refusal r
                        WHERE r.identity_id IN (SELECT id FROM identity WHERE member_id = :member)
                          OR r.other_id IN (SELECT id FROM identity WHERE member_id = :member)
                        ORDER BY r.at DESC, r.identity_id, r.other_id, r.rule, r.reason
                        LIMIT :limit
                        """)
                .bind("member", member.value())
                .bind("limit", MOST_SHOWN)
                .map((row, context) -> {
                    IdentityId identity = new IdentityId(row.getLong("identity_id"));
                    IdentityId other = new IdentityId(row.getLong("other_id"));
                    return new Refusal(
                            identity,
                            Optional.of(other).filter(id -> !id.equals(identity)),
                            Code.read(MergeRule.class, row.getString("rule")),
                            Code.read(Refusal.Reason.class, row.getString("reason")),
                            row.getString("evidence"),
                            Instant.ofEpochMilli(row.getLong("at")));
                })
                .list();
    }
}
