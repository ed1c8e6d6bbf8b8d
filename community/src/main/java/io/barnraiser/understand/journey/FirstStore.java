package io.barnraiser.understand.journey;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Dialect;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The table journey_first.
final class FirstStore {

    /// How the database says never.
    static final int NEVER = Integer.MAX_VALUE;

    /// @param first the first day on which anything was heard of somebody
    /// @param bought the first day on which they bought; {@link #NEVER} for never
    record First(long first, long bought) {

        First and(First other) {
            return new First(Math.min(first, other.first), Math.min(bought, other.bought));
        }
    }

    Map<Long, First> read(Handle handle, int version, Collection<Long> identities) {
        Map<Long, First> firsts = new HashMap<>();
        for (List<Long> some : Chunk.of(identities)) {
            handle.createQuery("""
                            SELECT identity_id, first_day, bought_day
                            FROM journey_first
                            WHERE version = :version AND identity_id IN (<identities>)
                            """)
                    .bind("version", version)
                    .bindList("identities", some)
                    .map((row, context) -> firsts.put(
                            row.getLong("identity_id"), new First(row.getLong("first_day"), row.getLong("bought_day"))))
                    .list();
        }
        return firsts;
    }

    /// Counts it from the evidence; who has none is left out.
    ///
    /// @param purchases the numbers of the rules of purchase
    Map<Long, First> count(Handle handle, int version, Collection<Integer> purchases, Collection<Long> identities) {
        Map<Long, First> firsts = new HashMap<>();
        for (List<Long> some : Chunk.of(identities)) {
            handle.createQuery("""
                            SELECT identity_id, MIN(day) AS first_day,
                              MIN(CASE WHEN rule_no IN (<purchases>) THEN day ELSE :never END) AS bought_day
                            FROM journey_evidence
                            WHERE version = :version AND identity_id IN (<identities>)
                            GROUP BY identity_id
                            """)
                    .bind("version", version)
                    .bind("never", NEVER)
                    .bindList("purchases", purchases.isEmpty() ? List.of(-1) : List.copyOf(purchases))
                    .bindList("identities", some)
                    .map((row, context) -> firsts.put(
                            row.getLong("identity_id"), new First(row.getLong("first_day"), row.getLong("bought_day"))))
                    .list();
        }
        return firsts;
    }

    void put(Handle handle, int version, Map<Long, First> firsts) {
        Batch.run(
                handle,
                """
                INSERT INTO journey_first (version, identity_id, first_day, bought_day)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (version, identity_id) DO UPDATE
                SET first_day = excluded.first_day, bought_day = excluded.bought_day
                """,
                firsts.entrySet(),
                (row, entry) -> row.number(version)
                        .number(entry.getKey())
                        .number(entry.getValue().first())
                        .number(entry.getValue().bought()));
    }

    void remove(Handle handle, int version, Collection<Long> identities) {
        Batch.run(
                handle,
                "DELETE FROM journey_first WHERE version = ? AND identity_id = ?",
                identities,
                (row, identity) -> row.number(version).number(identity));
    }

    int forget(Handle handle, List<Long> identities) {
        return handle.createUpdate("DELETE FROM journey_first WHERE identity_id IN (<identities>)")
                .bindList("identities", identities)
                .execute();
    }

    /// Removes up to {@code most} rows of a version that is no longer used; returns how many.
    int prune(Handle handle, int version, int most) {
        return handle.createUpdate("""
                        DELETE FROM journey_first
                        WHERE version = :version AND identity_id IN (
                          SELECT identity_id FROM journey_first WHERE version = :version LIMIT :most)
                        """)
                .bind("version", version)
                .bind("most", most)
                .execute();
    }

    void empty(Handle handle, Dialect dialect) {
        dialect.empty(handle, "journey_first");
    }

    void clear(Handle handle, int version) {
        handle.createUpdate("DELETE FROM journey_first WHERE version = :version")
                .bind("version", version)
                .execute();
    }
}
