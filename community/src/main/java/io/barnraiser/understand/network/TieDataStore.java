package io.barnraiser.understand.network;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Reads all rows that name a person, for exports.
final class TieDataStore {

    private static final int FETCHED = 10_000;

    /// Takes one row.
    interface Rows {
        /// @param way {@code towards_them} (the others), {@code from_them}, {@code towards_unknown} or {@code
        ///     took_part}
        /// @param other the other one's number as a member now
        void take(String way, @Nullable Long other, @Nullable String name, String kind, LocalDate day, long count);
    }

    void all(Handle handle, List<Long> identities, Rows to) {
        run(handle, identities, "towards_them", """
                SELECT m.id, m.name, k.name, t.day, t.amount
                FROM tie_day t
                JOIN identity i ON i.id = t.other_id
                JOIN member m ON m.id = i.member_id
                JOIN activity_kind k ON k.id = t.kind_id
                WHERE t.identity_id IN (<identities>)
                """, to);
        run(handle, identities, "from_them", """
                SELECT m.id, m.name, k.name, t.day, t.amount
                FROM tie_day t
                JOIN identity i ON i.id = t.identity_id
                JOIN member m ON m.id = i.member_id
                JOIN activity_kind k ON k.id = t.kind_id
                WHERE t.other_id IN (<identities>)
                """, to);
        run(handle, identities, "towards_unknown", """
                SELECT NULL, NULL, k.name, t.day, t.amount
                FROM tie_waiting t
                JOIN activity_kind k ON k.id = t.kind_id
                WHERE t.identity_id IN (<identities>)
                """, to);
        run(handle, identities, "took_part", """
                SELECT NULL, NULL, k.name, t.day, 1
                FROM tie_meeting t
                JOIN activity_kind k ON k.id = t.kind_id
                WHERE t.identity_id IN (<identities>)
                """, to);
    }

    private static void run(Handle handle, List<Long> identities, String way, String sql, Rows to) {
        Query query = handle.createQuery(sql).bindList("identities", identities);
        query.setFetchSize(FETCHED).reduceResultSet(0, (none, row, context) -> {
            long number = row.getLong(1);
            Long other = row.wasNull() ? null : number;
            to.take(
                    way,
                    other,
                    row.getString(2),
                    row.getString(3),
                    LocalDate.ofEpochDay(row.getLong(4)),
                    row.getLong(5));
            return none;
        });
    }
}
