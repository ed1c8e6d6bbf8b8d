package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.CreditRole;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.database.Removal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The SQL of the ledger: rows are added and read, and taken away by an erasure alone.
final class ContributionStore {

    /// The role of a correction that says it was not so.
    static final String NONE = "none";

    private ContributionStore() {}

    /// A row to be added.
    ///
    /// @param role of a {@link CreditRole}, or {@link #NONE}
    record Fresh(long link, long identity, String role, Instant happenedAt, long replaces, String reason) {}

    /// What was found on a link, so that it is not found twice.
    record Found(long link, long identity, String role) {}

    static void insert(Handle handle, ReleaseId release, List<Fresh> rows, Instant now, String by) {
        if (rows.isEmpty()) {
            return;
        }
        long id = Numbers.take(handle, "release_contribution", rows.size());
        var batch = handle.prepareBatch("""
                INSERT INTO release_contribution (id, release_id, link_id, identity_id, role, happened_at, replaces,
                  reason, recorded_at, recorded_by)
                VALUES (:id, :release, :link, :identity, :role, :happenedAt, :replaces, :reason, :now, :by)
                """);
        for (Fresh row : rows) {
            batch.bind("id", id++)
                    .bind("release", release.value())
                    .bind("link", row.link())
                    .bind("identity", row.identity())
                    .bind("role", row.role())
                    .bind("happenedAt", row.happenedAt().toEpochMilli())
                    .bind("replaces", row.replaces())
                    .bind("reason", row.reason())
                    .bind("now", now.toEpochMilli())
                    .bind("by", by)
                    .add();
        }
        batch.execute();
    }

    /// What was ever found on the links of a release.
    static Set<Found> found(Handle handle, ReleaseId release) {
        return new HashSet<>(handle.createQuery("""
                        SELECT link_id, identity_id, role
                        FROM release_contribution
                        WHERE release_id = :release AND link_id > 0 AND replaces = 0
                        """)
                .bind("release", release.value())
                .map((row, context) ->
                        new Found(row.getLong("link_id"), row.getLong("identity_id"), row.getString("role")))
                .list());
    }

    private static final String STANDING = """
            SELECT c.id, c.link_id, c.identity_id, i.member_id, c.role, c.happened_at, c.replaces, c.reason,
              c.recorded_at, c.recorded_by
            FROM release_contribution c
            JOIN identity i ON i.id = c.identity_id
            LEFT JOIN release_link l ON l.id = c.link_id
            WHERE c.release_id = :release
              AND (c.link_id = 0 OR l.removed_at IS NULL)
              AND NOT EXISTS (
                SELECT 1 FROM release_contribution later WHERE later.replaces = c.id AND later.replaces > 0)
            """;

    /// The rows that stand, on links that stand, in the order in which it happened.
    static List<Contribution> standing(Handle handle, ReleaseId release, int most) {
        return handle.createQuery(STANDING + "ORDER BY c.happened_at, c.id LIMIT :most")
                .bind("release", release.value())
                .bind("most", most)
                .map((row, context) -> contribution(row))
                .list();
    }

    /// The row of that number, where it stands.
    static Optional<Contribution> standing(Handle handle, ReleaseId release, long row) {
        return handle.createQuery(STANDING + "AND c.id = :row")
                .bind("release", release.value())
                .bind("row", row)
                .map((found, context) -> contribution(found))
                .findOne();
    }

    /// What these members did for a release, corrections that took something away among it.
    static List<Contribution> ofMembers(Handle handle, ReleaseId release, Collection<Long> members, int most) {
        return members.isEmpty()
                ? List.of()
                : handle.createQuery("""
                                SELECT c.id, c.link_id, c.identity_id, i.member_id, c.role, c.happened_at, c.replaces,
                                  c.reason, c.recorded_at, c.recorded_by
                                FROM identity i
                                CROSS JOIN release_contribution c
                                LEFT JOIN release_link l ON l.id = c.link_id
                                WHERE i.member_id IN (<members>)
                                  AND c.identity_id = i.id
                                  AND c.release_id = :release
                                  AND (c.link_id = 0 OR l.removed_at IS NULL)
                                  AND NOT EXISTS (
                                    SELECT 1 FROM release_contribution later
                                    WHERE later.replaces = c.id AND later.replaces > 0)
                                ORDER BY c.happened_at, c.id
                                LIMIT :most
                                """)
                        .bindList("members", List.copyOf(members))
                        .bind("release", release.value())
                        .bind("most", most)
                        .map((row, context) -> contribution(row))
                        .list();
    }

    /// How many took a role, and when the second and the last of them first did; of one alone, when they did.
    record Times(long people, Instant second, Instant last) {}

    /// Who took which roles, each person by the first time they did.
    static Map<CreditRole, Times> roles(Handle handle, ReleaseId release) {
        Map<CreditRole, Times> roles = new EnumMap<>(CreditRole.class);
        handle.createQuery("""
                        SELECT role, COUNT(*) AS people, MAX(first_at) AS last_at,
                          COALESCE(MIN(CASE WHEN place = 2 THEN first_at END), MAX(first_at)) AS second_at
                        FROM (
                          SELECT role, first_at, ROW_NUMBER() OVER (PARTITION BY role ORDER BY first_at) AS place
                          FROM (
                            SELECT c.role, i.member_id, MIN(c.happened_at) AS first_at
                            FROM release_contribution c
                            JOIN identity i ON i.id = c.identity_id
                            LEFT JOIN release_link l ON l.id = c.link_id
                            WHERE c.release_id = :release
                              AND (c.link_id = 0 OR l.removed_at IS NULL)
                              AND NOT EXISTS (
                                SELECT 1 FROM release_contribution later
                                WHERE later.replaces = c.id AND later.replaces > 0)
                            GROUP BY c.role, i.member_id) people) placed
                        GROUP BY role
                        """)
                .bind("release", release.value())
                .map((row, context) -> Map.entry(
                        row.getString("role"),
                        new Times(
                                row.getLong("people"),
                                Instant.ofEpochMilli(row.getLong("second_at")),
                                Instant.ofEpochMilli(row.getLong("last_at")))))
                .forEach(found -> CreditRole.of(found.getKey()).ifPresent(role -> roles.put(role, found.getValue())));
        return roles;
    }

    static List<Long> releasesOf(Handle handle, Collection<Long> identities) {
        return handle.createQuery("""
                        SELECT DISTINCT release_id
                        FROM release_contribution
                        WHERE identity_id IN (<identities>)
                        ORDER BY release_id
                        """)
                .bindList("identities", List.copyOf(identities))
                .mapTo(Long.class)
                .list();
    }

    /// For an export: title of the release, role, time, reason.
    record Told(String release, String role, Instant at, String reason) {}

    static List<Told> told(Handle handle, Collection<Long> identities) {
        return handle.createQuery("""
                        SELECT r.title, c.role, c.happened_at, c.reason
                        FROM release_contribution c
                        JOIN release r ON r.id = c.release_id
                        WHERE c.identity_id IN (<identities>)
                        ORDER BY c.id
                        """)
                .bindList("identities", List.copyOf(identities))
                .map((row, context) -> new Told(
                        row.getString("title"),
                        row.getString("role"),
                        Instant.ofEpochMilli(row.getLong("happened_at")),
                        row.getString("reason")))
                .list();
    }

    static void delete(Removal removal) {
        removal.from("release_contribution", "identity_id", "id");
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        Optional<CreditRole> role = CreditRole.of(row.getString("role"));
        return new Contribution(
                row.getLong("id"),
                row.getLong("link_id"),
                row.getLong("identity_id"),
                row.getLong("member_id"),
                role,
                Instant.ofEpochMilli(row.getLong("happened_at")),
                row.getLong("replaces"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("recorded_at")),
                row.getString("recorded_by"));
    }
}
