package io.barnraiser.people.member;

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

/// The SQL of merges: added, marked as undone, never changed otherwise.
final class MergeStore {

    private static final String COLUMNS = "id, identity_a, identity_b, rule, evidence, actor, at, undone_at, undone_by";

    private MergeStore() {}

    static void insert(Handle handle, List<Merge> merges) {
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO member_merge (id, identity_a, identity_b, rule, evidence, actor, at)
                VALUES (:id, :a, :b, :rule, :evidence, :actor, :at)
                """)) {
            for (Merge merge : merges) {
                batch.bind("id", merge.id().value())
                        .bind("a", merge.a().value())
                        .bind("b", merge.b().value())
                        .bind("rule", Code.of(merge.rule()))
                        .bind("evidence", merge.evidence())
                        .bind("actor", merge.actor())
                        .bind("at", merge.at().toEpochMilli())
                        .add();
            }
            batch.execute();
        }
    }

    static Optional<Merge> find(Handle handle, MergeId id) {
        return handle.createQuery("""
                        SELECT <columns>
                        FROM member_merge
                        WHERE id = :id
                        """)
                .define("columns", COLUMNS)
                .bind("id", id.value())
                .map((row, context) -> merge(row))
                .findOne();
    }

    /// Every merge, active or undone, that has one of these identities at either end; oldest first, each once.
    static List<Merge> touching(Handle handle, Collection<Long> identities) {
        List<Merge> merges = new ArrayList<>();
        for (List<Long> some : Chunk.of(identities)) {
            merges.addAll(handle.createQuery("""
                            SELECT <columns>
                            FROM member_merge
                            WHERE identity_a IN (<some>)
                            UNION
                            SELECT <columns>
                            FROM member_merge
                            WHERE identity_b IN (<some>)
                            """)
                    .define("columns", COLUMNS)
                    .bindList("some", some)
                    .map((row, context) -> merge(row))
                    .list());
        }
        return merges.stream()
                .distinct()
                .sorted((x, y) -> Long.compare(x.id().value(), y.id().value()))
                .toList();
    }

    /// Marks active merges as undone.
    static void undo(Handle handle, Collection<MergeId> ids, String actor, Instant at) {
        try (PreparedBatch batch = handle.prepareBatch("""
                UPDATE member_merge
                SET undone_at = :at, undone_by = :actor
                WHERE id = :id AND undone_at IS NULL
                """)) {
            ids.forEach(id -> batch.bind("id", id.value())
                    .bind("at", at.toEpochMilli())
                    .bind("actor", actor)
                    .add());
            batch.execute();
        }
    }

    private static Merge merge(ResultSet row) throws SQLException {
        long undoneAt = row.getLong("undone_at");
        Optional<Merge.Undone> undone = row.wasNull()
                ? Optional.empty()
                : Optional.of(new Merge.Undone(row.getString("undone_by"), Instant.ofEpochMilli(undoneAt)));
        return new Merge(
                new MergeId(row.getLong("id")),
                new IdentityId(row.getLong("identity_a")),
                new IdentityId(row.getLong("identity_b")),
                Code.read(MergeRule.class, row.getString("rule")),
                row.getString("evidence"),
                row.getString("actor"),
                Instant.ofEpochMilli(row.getLong("at")),
                undone);
    }
}
