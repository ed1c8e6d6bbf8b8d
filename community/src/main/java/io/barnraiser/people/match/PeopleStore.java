package io.barnraiser.people.match;

import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MergeId;
import io.barnraiser.platform.database.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The SQL that reads, never writes, who is known: all identities in their order, the never-again list, the merges.
final class PeopleStore {

    private PeopleStore() {}

    /// An identity that can be matched.
    record Known(
            long id,
            long member,
            long source,
            Identity.Kind kind,
            String handle,
            String name,
            String email,
            Map<String, String> further) {}

    /// The next identities after number {@code after} that stand for a person: no bots, bridges and nameless
    /// visitors.
    static List<Known> next(Handle handle, long after, int limit) {
        List<Known> rows = handle.createQuery("""
                        SELECT i.id, i.member_id, i.source_id, i.kind, i.handle, i.name, i.email
                        FROM identity i
                        JOIN member m ON m.id = i.member_id
                        WHERE i.id > :after AND i.kind <> 'anonymous' AND m.standing IN ('member', 'staff')
                        ORDER BY i.id
                        LIMIT :limit
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> known(row))
                .list();
        return rows.isEmpty() ? rows : withKeys(handle, rows);
    }

    private static List<Known> withKeys(Handle handle, List<Known> rows) {
        Map<Long, Map<String, String>> keys = new HashMap<>();
        handle.createQuery("""
                        SELECT identity_id, type, value
                        FROM identity_key
                        WHERE identity_id BETWEEN :first AND :last AND type <> 'email'
                        ORDER BY identity_id, type, value DESC
                        """)
                .bind("first", rows.getFirst().id())
                .bind("last", rows.getLast().id())
                .map((row, context) -> {
                    String type = row.getString("type");
                    String column = type.equals("phone") ? MatchRow.PHONE : MatchRow.KEY + type;
                    return Map.entry(row.getLong("identity_id"), Map.entry(column, row.getString("value")));
                })
                .forEach(key -> keys.computeIfAbsent(key.getKey(), id -> new HashMap<>())
                        .put(key.getValue().getKey(), key.getValue().getValue()));
        List<Known> complete = new ArrayList<>(rows.size());
        for (Known row : rows) {
            complete.add(new Known(
                    row.id(),
                    row.member(),
                    row.source(),
                    row.kind(),
                    row.handle(),
                    row.name(),
                    row.email(),
                    keys.getOrDefault(row.id(), Map.of())));
        }
        return complete;
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getLong("id"),
                row.getLong("member_id"),
                row.getLong("source_id"),
                Code.read(Identity.Kind.class, row.getString("kind")),
                text(row, "handle"),
                text(row, "name"),
                text(row, "email"),
                Map.of());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /// Whether there is anybody at all.
    static boolean isAnybody(Handle handle) {
        return !handle.createQuery("SELECT id FROM identity LIMIT 1")
                .mapTo(Long.class)
                .list()
                .isEmpty();
    }

    /// How many identities there are that can be matched, bots among them, and when one was last new or different.
    record Extent(long count, long newestAt) {}

    static Extent extent(Handle handle) {
        return handle.createQuery("""
                        SELECT coalesce(sum(amount), 0) AS amount, coalesce(max(changed_at), 0) AS newest
                        FROM identity_count
                        WHERE kind <> 'anonymous'
                        """)
                .map((row, context) -> new Extent(row.getLong("amount"), row.getLong("newest")))
                .one();
    }

    /// Two different people, by their identities.
    record Distinct(long a, long b, String actor, Instant at) {}

    /// The never-again list by its numbers, those after {@code afterA}, {@code afterB} first.
    static List<Distinct> distinct(Handle handle, long afterA, long afterB, int limit) {
        return handle.createQuery("""
                        SELECT identity_a, identity_b, actor, at
                        FROM member_distinct
                        WHERE identity_a > :a OR (identity_a = :a AND identity_b > :b)
                        ORDER BY identity_a, identity_b
                        LIMIT :limit
                        """)
                .bind("a", afterA)
                .bind("b", afterB)
                .bind("limit", limit)
                .map((row, context) -> new Distinct(
                        row.getLong("identity_a"),
                        row.getLong("identity_b"),
                        row.getString("actor"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    /// A merge that stands.
    record Merged(MergeId id, IdentityId a, IdentityId b, String rule, String actor, Instant at) {}

    /// The merges that stand, the newest first, those before number {@code before}.
    static List<Merged> merged(Handle handle, long before, int limit) {
        return handle.createQuery("""
                        SELECT id, identity_a, identity_b, rule, actor, at
                        FROM member_merge
                        WHERE id < :before AND undone_at IS NULL
                        ORDER BY id DESC
                        LIMIT :limit
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new Merged(
                        new MergeId(row.getLong("id")),
                        new IdentityId(row.getLong("identity_a")),
                        new IdentityId(row.getLong("identity_b")),
                        row.getString("rule"),
                        row.getString("actor"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }
}
