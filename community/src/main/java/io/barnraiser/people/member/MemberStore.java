package io.barnraiser.people.member;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Code;
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
    record Change(
            Node node,
            long member,
            String name,
            Standing standing,
            @Nullable Long mergedInto) {}

    static void insert(Handle handle, List<Born> members) {
        Batch.run(
                handle,
                """
                INSERT INTO member (id, name, standing, own_standing, created_at, standing_said)
                VALUES (?, ?, ?, ?, ?, 0)
                """,
                members,
                (row, member) -> row.number(member.id())
                        .text(member.name())
                        .text(Code.of(member.standing()))
                        .text(Code.of(member.standing()))
                        .number(member.createdAt().toEpochMilli()));
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
                              m.name AS born_name, m.standing AS born_standing, m.own_standing, m.merged_into
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
                Code.read(Identity.Kind.class, row.getString("kind")),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("handle"),
                row.getString("email"),
                row.getString("born_name"),
                Code.read(Standing.class, row.getString("born_standing")),
                Code.read(Standing.class, row.getString("own_standing")),
                bornMergedInto);
    }

    static void apply(Handle handle, List<Change> changes) {
        try (PreparedBatch members = handle.prepareBatch("""
                        UPDATE member
                        SET name = :name, standing = :standing, merged_into = :mergedInto
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
                        .bind("standing", Code.of(change.standing()))
                        .bind("mergedInto", change.mergedInto())
                        .add();
                if (change.node().member() != change.member()) {
                    identities
                            .bind("id", change.node().id())
                            .bind("member", change.member())
                            .add();
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

    /// The current members among these numbers.
    static List<Member> find(Handle handle, Collection<Long> members) {
        List<Member> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(members)) {
            found.addAll(handle.createQuery("""
                            SELECT id, name, standing, created_at
                            FROM member
                            WHERE id IN (<some>) AND merged_into IS NULL
                            """)
                    .bindList("some", some)
                    .map((row, context) -> new Member(
                            new MemberId(row.getLong("id")),
                            row.getString("name"),
                            Code.read(Standing.class, row.getString("standing")),
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
                        """).bind("number", number).mapTo(Long.class).findOne();
    }

    /// Notes what was said of the standing of these members, by a person ({@code said}) or by a source: a source is
    /// not heard where a person has spoken. Returns how many rows changed; {@link Families#settle} makes them
    /// count.
    static int setStanding(Handle handle, Collection<Long> members, Standing standing, boolean said) {
        int changed = 0;
        for (List<Long> some : Chunk.of(members)) {
            changed += handle.createUpdate("""
                            UPDATE member
                            SET own_standing = :standing, standing_said = :said
                            WHERE id IN (<some>) AND (:said = 1 OR standing_said = 0)
                              AND (own_standing <> :standing OR standing_said <> :said)
                            """)
                    .bind("standing", Code.of(standing))
                    .bind("said", said ? 1 : 0)
                    .bindList("some", some)
                    .execute();
        }
        return changed;
    }
}
