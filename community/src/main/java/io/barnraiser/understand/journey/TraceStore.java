package io.barnraiser.understand.journey;

import io.barnraiser.platform.database.Chunk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Reads the evidence of members as they are now. CROSS JOIN keeps the order of the tables in SQLite, which would else
/// read all evidence of a version for every few members.
final class TraceStore {

    /// What is known of these members, by member; staff, bots and bridges are left out.
    Map<Long, List<Trace>> read(Handle handle, int version, Collection<Long> members) {
        Map<Long, List<Trace>> traces = new HashMap<>();
        for (List<Long> some : Chunk.of(members)) {
            handle.createQuery("""
                            SELECT i.member_id, e.rule_no, e.day, e.identity_id, e.other_id, e.amount, e.activity_id,
                              CASE WHEN o.member_id IS NULL OR o.member_id = i.member_id THEN 0 ELSE 1 END AS is_other,
                              (SELECT MIN(f.first_day)
                               FROM identity s
                               CROSS JOIN journey_first f
                               WHERE s.member_id = o.member_id
                                 AND f.version = :version AND f.identity_id = s.id) AS first_day,
                              (SELECT MIN(f.bought_day)
                               FROM identity s
                               CROSS JOIN journey_first f
                               WHERE s.member_id = o.member_id
                                 AND f.version = :version AND f.identity_id = s.id) AS bought_day
                            FROM identity i
                            CROSS JOIN member m
                            CROSS JOIN journey_evidence e
                            LEFT JOIN identity o ON o.id = e.other_id
                            WHERE i.member_id IN (<members>)
                              AND m.id = i.member_id AND m.standing = 'member'
                              AND e.version = :version AND e.identity_id = i.id
                            """)
                    .bind("version", version)
                    .bindList("members", some)
                    .map((row, context) -> {
                        Trace.Other other = row.getLong("other_id") == 0
                                ? Trace.Other.NOBODY
                                : new Trace.Other(
                                        row.getInt("is_other") == 1,
                                        day(row.getLong("first_day"), row.wasNull()),
                                        day(row.getLong("bought_day"), row.wasNull()));
                        return traces.computeIfAbsent(row.getLong("member_id"), none -> new ArrayList<>())
                                .add(new Trace(
                                        row.getInt("rule_no"),
                                        row.getLong("day"),
                                        row.getLong("identity_id"),
                                        row.getLong("amount"),
                                        row.getLong("activity_id"),
                                        other));
                    })
                    .list();
        }
        return traces;
    }

    private static long day(long day, boolean isNull) {
        return isNull || day == FirstStore.NEVER ? Trace.Other.NEVER : day;
    }
}
