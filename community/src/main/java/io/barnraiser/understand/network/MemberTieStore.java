package io.barnraiser.understand.network;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Reads the ties of one member. Programs are left out.
final class MemberTieStore {

    private static final int FETCHED = 10_000;

    /// Takes what was done on a day between the member and another.
    interface Acts {
        void take(long otherMember, int kind, long day, long amount);
    }

    /// A thing that the member took part in.
    record Part(long object, int kind) {}

    /// What the identities did towards others, up to a day.
    void given(Handle handle, List<Long> identities, long day, Acts to) {
        acts(handle, identities, "identity_id", "other_id", day, to);
    }

    /// What others did towards the identities, up to a day.
    void received(Handle handle, List<Long> identities, long day, Acts to) {
        acts(handle, identities, "other_id", "identity_id", day, to);
    }

    private static void acts(Handle handle, List<Long> identities, String own, String other, long day, Acts to) {
        Query query = handle.createQuery("""
                        SELECT i.member_id, t.kind_id, t.day, t.amount
                        FROM tie_day t
                        JOIN identity i ON i.id = t.<other>
                        JOIN member m ON m.id = i.member_id AND m.standing NOT IN ('bot', 'bridge')
                        WHERE t.<own> IN (<identities>) AND t.day <= :day
                        """)
                .define("own", own)
                .define("other", other)
                .bindList("identities", identities)
                .bind("day", day);
        query.setFetchSize(FETCHED).reduceResultSet(0, (none, row, context) -> {
            to.take(row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4));
            return none;
        });
    }

    /// What the identities took part in up to a day, the newest first.
    List<Part> parts(Handle handle, List<Long> identities, long day, int most) {
        return handle.createQuery("""
                        SELECT object_id, kind_id
                        FROM tie_meeting
                        WHERE identity_id IN (<identities>) AND day <= :day
                        GROUP BY object_id, kind_id
                        ORDER BY MIN(day) DESC, object_id, kind_id
                        LIMIT :most
                        """)
                .bindList("identities", identities)
                .bind("day", day)
                .bind("most", most)
                .map((row, context) -> new Part(row.getLong("object_id"), row.getInt("kind_id")))
                .list();
    }

    /// Takes somebody's part in a thing.
    interface Present {
        void take(long member, boolean isProgram, long day);
    }

    /// Who took part in a thing up to a day, up to {@code most} of them.
    void present(Handle handle, Part part, long day, int most, Present to) {
        Query query = handle.createQuery("""
                        SELECT i.member_id, CASE WHEN m.standing IN ('bot', 'bridge') THEN 1 ELSE 0 END, t.day
                        FROM tie_meeting t
                        JOIN identity i ON i.id = t.identity_id
                        JOIN member m ON m.id = i.member_id
                        WHERE t.object_id = :object AND t.kind_id = :kind AND t.day <= :day
                        LIMIT :most
                        """)
                .bind("object", part.object())
                .bind("kind", part.kind())
                .bind("day", day)
                .bind("most", most);
        query.reduceResultSet(0, (none, row, context) -> {
            to.take(row.getLong(1), row.getInt(2) == 1, row.getLong(3));
            return none;
        });
    }
}
