package io.barnraiser.understand.journey;

import java.time.Duration;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

/// Streams all paths and what members spent, both in the order of members, without holding them.
final class WaysStore {

    private static final int FETCHED = 10_000;

    /// One segment of one member.
    ///
    /// @param source where they were first known
    record Row(long member, long source, int from, State state) {}

    /// What the shop kept of one order.
    record Spent(long member, int day, long minor) {}

    private WaysStore() {}

    /// Hands over the segments that begin until a day with another state than before.
    static void moves(Handle handle, int version, long until, Consumer<Iterator<Row>> to) {
        Query query = handle.createQuery("""
                        SELECT p.member_id, i.source_id, p.from_day, p.state
                        FROM journey_path p
                        JOIN identity i ON i.id = p.member_id
                        WHERE p.version = :version AND p.from_day <= :until AND p.before <> p.state
                        ORDER BY p.member_id, p.from_day
                        """).bind("version", version).bind("until", until);
        try (ResultIterator<Row> moves = query.setFetchSize(FETCHED)
                .map((row, context) -> new Row(
                        row.getLong("member_id"),
                        row.getLong("source_id"),
                        row.getInt("from_day"),
                        State.of(row.getInt("state"))))
                .iterator()) {
            to.accept(moves);
        }
    }

    /// What members spent in a currency.
    static Iterator<Spent> spent(Handle handle, String currency) {
        Query query = handle.createQuery("""
                        SELECT i.member_id, o.placed_at, o.total_minor - o.refunded_minor AS minor
                        FROM purchase_order o
                        JOIN identity i ON i.id = o.identity_id
                        WHERE o.state <> 'cancelled' AND o.currency = :currency
                        ORDER BY i.member_id
                        """).bind("currency", currency);
        long day = Duration.ofDays(1).toMillis();
        return query.setFetchSize(FETCHED)
                .map((row, context) -> new Spent(
                        row.getLong("member_id"),
                        Math.toIntExact(Math.floorDiv(row.getLong("placed_at"), day)),
                        row.getLong("minor")))
                .iterator();
    }

    /// The members with a path.
    static long members(Handle handle, int version) {
        return handle.createQuery("SELECT COUNT(DISTINCT member_id) FROM journey_path WHERE version = :version")
                .bind("version", version)
                .mapTo(Long.class)
                .one();
    }
}
