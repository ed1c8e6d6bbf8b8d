package io.barnraiser.understand.tribe;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The SQL of who belongs to which tribe.
final class TribeMemberStore {

    private TribeMemberStore() {}

    static void insert(Handle handle, long run, List<TribeMember> memberships) {
        Batch.run(
                handle,
                """
                INSERT INTO tribe_member (run_id, member_id, tribe_id, home, share, strength)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                memberships,
                (row, membership) -> row.number(run)
                        .number(membership.member())
                        .number(membership.tribe().value())
                        .number(membership.isHome() ? 1 : 0)
                        .real(membership.share())
                        .real(membership.strength()));
    }

    /// The home of each member at a look, behind member {@code after}, in the order of their numbers.
    static Map<Long, Long> homes(Handle handle, long run, long after, int limit) {
        Map<Long, Long> homes = new HashMap<>();
        handle.createQuery("""
                        SELECT member_id, tribe_id
                        FROM tribe_member
                        WHERE run_id = :run AND member_id > :after AND home = 1
                        ORDER BY member_id
                        LIMIT :limit
                        """)
                .bind("run", run)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> homes.put(row.getLong("member_id"), row.getLong("tribe_id")))
                .list();
        return homes;
    }

    /// The home of some members at a look.
    static Map<Long, Long> homes(Handle handle, long run, Collection<Long> members) {
        Map<Long, Long> homes = new HashMap<>();
        for (List<Long> some : Chunk.of(members)) {
            handle.createQuery("""
                            SELECT member_id, tribe_id
                            FROM tribe_member
                            WHERE run_id = :run AND member_id IN (<some>) AND home = 1
                            """)
                    .bind("run", run)
                    .bindList("some", some)
                    .map((row, context) -> homes.put(row.getLong("member_id"), row.getLong("tribe_id")))
                    .list();
        }
        return homes;
    }

    /// Where a page of a tribe's members ends.
    record Place(double strength, long member) {
        static final Place FIRST = new Place(Double.MAX_VALUE, 0);
    }

    /// The members who are at home in a tribe, its core first. Those who were merged into another
    /// since are left out.
    static List<TribeMember> core(Handle handle, long run, TribeId tribe, Place after, int limit) {
        return handle.createQuery("""
                        SELECT t.member_id, t.tribe_id, t.home, t.share, t.strength
                        FROM tribe_member t
                        JOIN member m ON m.id = t.member_id AND m.merged_into IS NULL
                        WHERE t.run_id = :run AND t.tribe_id = :tribe AND t.home = 1
                          AND (t.strength < :strength OR (t.strength = :strength AND t.member_id > :member))
                        ORDER BY t.strength DESC, t.member_id
                        LIMIT :limit
                        """)
                .bind("run", run)
                .bind("tribe", tribe.value())
                .bind("strength", after.strength())
                .bind("member", after.member())
                .bind("limit", limit)
                .map((row, context) -> membership(row))
                .list();
    }

    /// Those of a tribe who have most to do with others: its ways to other tribes, the strongest first.
    static List<TribeMember> between(Handle handle, long run, TribeId tribe, int limit) {
        return handle.createQuery("""
                        SELECT t.member_id, t.tribe_id, t.home, t.share, t.strength
                        FROM tribe_member t
                        JOIN member m ON m.id = t.member_id AND m.merged_into IS NULL
                        WHERE t.run_id = :run AND t.tribe_id = :tribe AND t.home = 1 AND t.share < :atHome
                        ORDER BY t.strength DESC, t.member_id
                        LIMIT :limit
                        """)
                .bind("run", run)
                .bind("tribe", tribe.value())
                .bind("atHome", TribeMember.AT_HOME)
                .bind("limit", limit)
                .map((row, context) -> membership(row))
                .list();
    }

    /// The tribes of a member, home first, then by share.
    static List<TribeMember> of(Handle handle, long run, long member) {
        return handle.createQuery("""
                        SELECT t.member_id, t.tribe_id, t.home, t.share, t.strength
                        FROM tribe_member t
                        WHERE t.run_id = :run AND t.member_id = :member
                        ORDER BY t.home DESC, t.share DESC, t.tribe_id
                        """)
                .bind("run", run)
                .bind("member", member)
                .map((row, context) -> membership(row))
                .list();
    }

    /// A row of an export.
    ///
    /// @param isNew whether it says that they were new there, rather than how much they belonged
    record Kept(Instant asOf, long tribe, String name, boolean isHome, double share, boolean isNew) {}

    /// All that looks kept of these members, the newest day first.
    static List<Kept> history(Handle handle, Collection<Long> members) {
        return members.isEmpty()
                ? List.of()
                : handle.createQuery("""
                                SELECT r.as_of, t.tribe_id, COALESCE(n.own_name, '') AS name, t.home, t.share, t.is_new
                                FROM (SELECT run_id, tribe_id, home, share, 0 AS is_new
                                      FROM tribe_member
                                      WHERE member_id IN (<members>)
                                      UNION ALL
                                      SELECT run_id, tribe_id, home, 0.0, 1
                                      FROM tribe_newcomer
                                      WHERE member_id IN (<members>)) t
                                JOIN tribe_run r ON r.id = t.run_id
                                JOIN tribe n ON n.id = t.tribe_id
                                ORDER BY r.as_of DESC, t.share DESC, t.is_new
                                """)
                        .bindList("members", List.copyOf(members))
                        .map((row, context) -> new Kept(
                                Instant.ofEpochMilli(row.getLong("as_of")),
                                row.getLong("tribe_id"),
                                row.getString("name"),
                                row.getInt("home") == 1,
                                row.getDouble("share"),
                                row.getInt("is_new") == 1))
                        .list();
    }

    private static TribeMember membership(ResultSet row) throws SQLException {
        return new TribeMember(
                row.getLong("member_id"),
                new TribeId(row.getLong("tribe_id")),
                row.getInt("home") == 1,
                row.getDouble("share"),
                row.getDouble("strength"));
    }
}
