package io.barnraiser.understand.network;

import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Reads people, ties and meetings row by row, without holding them.
final class SnapshotStore {

    /// Rows that PostgreSQL sends at once; without it, it would send all.
    private static final int FETCHED = 10_000;

    /// Takes who an identity is.
    interface People {
        void take(long identity, long member, boolean isStaff);
    }

    /// Takes a row of ties.
    interface Ties {
        void take(long identity, long other, int kind, long day, long amount);
    }

    /// Takes a row of meetings.
    interface Meetings {
        void take(long object, int kind, long identity, long day);
    }

    long highestIdentity(Handle handle) {
        return number(handle, "SELECT COALESCE(MAX(id), 0) FROM identity");
    }

    long countTies(Handle handle) {
        return number(handle, "SELECT COUNT(*) FROM tie_day");
    }

    long countMeetings(Handle handle) {
        return number(handle, "SELECT COUNT(*) FROM tie_meeting");
    }

    private static long number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    /// The first day on which there was a tie or a meeting.
    OptionalLong firstDay(Handle handle) {
        return handle.createQuery("""
                        SELECT MIN(day) AS first
                        FROM (
                          SELECT MIN(day) AS day FROM tie_day
                          UNION ALL
                          SELECT MIN(day) AS day FROM tie_meeting
                        ) AS days
                        """)
                .map((row, context) -> {
                    long day = row.getLong("first");
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(day);
                })
                .one();
    }

    /// Everybody but programs.
    void people(Handle handle, People to) {
        Query query = handle.createQuery("""
                SELECT i.id, i.member_id, CASE WHEN m.standing = 'staff' THEN 1 ELSE 0 END
                FROM identity i
                JOIN member m ON m.id = i.member_id
                WHERE m.standing NOT IN ('bot', 'bridge')
                """);
        query.setFetchSize(FETCHED).reduceResultSet(0, (none, row, context) -> {
            to.take(row.getLong(1), row.getLong(2), row.getInt(3) == 1);
            return none;
        });
    }

    /// Every tie up to a day, in no order. The plus keeps the index of days out of it: nearly all rows are
    /// wanted, and one step a row through an index takes ten times as long as reading them as they lie.
    void ties(Handle handle, long day, Ties to) {
        Query query = handle.createQuery("""
                SELECT identity_id, other_id, kind_id, day, amount
                FROM tie_day
                WHERE +day <= :day
                """).bind("day", day);
        query.setFetchSize(FETCHED).reduceResultSet(0, (none, row, context) -> {
            to.take(row.getLong(1), row.getLong(2), row.getInt(3), row.getLong(4), row.getLong(5));
            return none;
        });
    }

    /// Every part in a meeting up to a day, those of one meeting together.
    void meetings(Handle handle, long day, Meetings to) {
        Query query = handle.createQuery("""
                SELECT object_id, kind_id, identity_id, day
                FROM tie_meeting
                WHERE day <= :day
                ORDER BY object_id, kind_id, identity_id
                """).bind("day", day);
        query.setFetchSize(FETCHED).reduceResultSet(0, (none, row, context) -> {
            to.take(row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4));
            return none;
        });
    }
}
