package io.barnraiser.people.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The SQL of members and of who belongs to whom.
final class MemberStore {

    private MemberStore() {}

    /// The row of the member that an identity is born with.
    record Born(long id, String name, Standing standing, Instant createdAt) {}

    /// What a merge changes in the row of a member, and where its identity goes.
    record Change(Node node, long member, String name, @Nullable Long mergedInto) {}

    static void insert(Handle handle, List<Born> members) {
        if (members.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO member (id, name, standing, standing_said, created_at)
                VALUES (:id, :name, :standing, 0, :createdAt)
                """)) {
            for (Born member : members) {
                batch.bind("id", member.id())
                        .bind("name", member.name())
                        .bind("standing", member.standing().name())
                        .bind("createdAt", member.createdAt().toEpochMilli())
                        .add();
            }
            batch.execute();
        }
    }

    /// The members to which these identities belong now; identities that do not exist are left out.
    static List<Long> membersOf(Handle handle, Collection<Long> identities) {
        List<Long> members = new ArrayList<>();
        for (List<Long> some : Chunk.of(identities)) {
            members.addAll(handle.createQuery("""
                            SELECT DISTINCT member_id
                            FROM identity
                            WHERE id IN (<some>)
                            """)
                    .bindList("some", some)
                    .mapTo(Long.class)
                    .list());
        }
        return members.stream().distinct().toList();
    }

    /// All identities of these members, as a merge sees them; oldest first.
    static List<Node> nodes(Handle handle, Collection<Long> members) {
        List<Node> nodes = new ArrayList<>();
        for (List<Long> some : Chunk.of(members)) {
            nodes.addAll(handle.createQuery("""
                            SELECT i.id, i.member_id, i.source_id, i.kind, i.external_id, i.name, i.handle, i.email,
                              m.name AS born_name, m.merged_into
                            FROM identity i
                            JOIN member m ON m.id = i.id
                            WHERE i.member_id IN (<some>)
                            ORDER BY i.id
                            """)
                    .bindList("some", some)
                    .map((row, context) -> node(row))
                    .list());
        }
        return nodes;
    }

    private static Node node(ResultSet row) throws SQLException {
        long mergedInto = row.getLong("merged_into");
        @Nullable Long bornMergedInto = row.wasNull() ? null : (Long) mergedInto;
        return new Node(
                row.getLong("id"),
                row.getLong("member_id"),
                row.getLong("source_id"),
                Identity.Kind.valueOf(row.getString("kind")),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("handle"),
                row.getString("email"),
                row.getString("born_name"),
                bornMergedInto);
    }

    static void apply(Handle handle, List<Change> changes) {
        try (PreparedBatch members = handle.prepareBatch("""
                        UPDATE member
                        SET name = :name, merged_into = :mergedInto
                        WHERE id = :id
                        """);
                PreparedBatch identities = handle.prepareBatch("""
                        UPDATE identity
                        SET member_id = :member
                        WHERE id = :id
                        """)) {
            for (Change change : changes) {
                members.bind("id", change.node().id())
                        .bind("name", change.name())
                        .bind("mergedInto", change.mergedInto())
                        .add();
                if (change.node().member() != change.member()) {
                    identities.bind("id", change.node().id()).bind("member", change.member()).add();
                }
            }
            if (members.size() > 0) {
                members.execute();
            }
            if (identities.size() > 0) {
                identities.execute();
            }
        }
    }

    /// The current members among these numbers, with the strongest standing in each family.
    static List<Member> find(Handle handle, Collection<Long> members) {
        List<Member> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(members)) {
            found.addAll(handle.createQuery("""
                            SELECT m.id, m.name, m.created_at,
                              MAX(CASE f.standing WHEN 'BRIDGE' THEN 3 WHEN 'BOT' THEN 2 WHEN 'STAFF' THEN 1 ELSE 0 END)
                                AS standing
                            FROM member m
                            JOIN identity i ON i.member_id = m.id
                            JOIN member f ON f.id = i.id
                            WHERE m.id IN (<some>) AND m.merged_into IS NULL
                            GROUP BY m.id, m.name, m.created_at
                            """)
                    .bindList("some", some)
                    .map((row, context) -> new Member(
                            new MemberId(row.getLong("id")),
                            row.getString("name"),
                            Standing.values()[row.getInt("standing")],
                            Instant.ofEpochMilli(row.getLong("created_at"))))
                    .list());
        }
        return found;
    }

    /// The member that {@code number} is, or is merged into.
    static Optional<Long> current(Handle handle, long number) {
        return handle.createQuery("""
                        SELECT COALESCE(merged_into, id)
                        FROM member
                        WHERE id = :number
                        """)
                .bind("number", number)
                .mapTo(Long.class)
                .findOne();
    }

    /// Sets the standing of members that a person says ({@code said}), or that nobody has spoken of yet.
    static int setStanding(Handle handle, Collection<Long> members, Standing standing, boolean said) {
        int changed = 0;
        for (List<Long> some : Chunk.of(members)) {
            changed += handle.createUpdate("""
                            UPDATE member
                            SET standing = :standing, standing_said = :said
                            WHERE id IN (<some>) AND (:said = 1 OR standing_said = 0)
                              AND (standing <> :standing OR standing_said <> :said)
                            """)
                    .bind("standing", standing.name())
                    .bind("said", said ? 1 : 0)
                    .bindList("some", some)
                    .execute();
        }
        return changed;
    }

    static void delete(Handle handle, Collection<Long> members) {
        try (PreparedBatch batch = handle.prepareBatch("""
                DELETE FROM member
                WHERE id = :id
                """)) {
            members.forEach(id -> batch.bind("id", id).add());
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
