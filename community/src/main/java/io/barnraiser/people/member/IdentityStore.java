package io.barnraiser.people.member;

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

/// The SQL of identities as the sources describe them.
final class IdentityStore {

    private static final String COLUMNS =
            "id, member_id, source_id, external_id, kind, handle, name, email, email_vouched, url, created_at, updated_at";

    private IdentityStore() {}

    static List<Identity> bySource(Handle handle, long sourceId, Collection<String> externalIds) {
        List<Identity> found = new ArrayList<>();
        for (List<String> some : Chunk.of(externalIds)) {
            found.addAll(handle.createQuery("""
                            SELECT <columns>
                            FROM identity
                            WHERE source_id = :source AND external_id IN (<externalIds>)
                            """)
                    .define("columns", COLUMNS)
                    .bind("source", sourceId)
                    .bindList("externalIds", some)
                    .map((row, context) -> identity(row))
                    .list());
        }
        return found;
    }

    static List<Identity> byId(Handle handle, Collection<Long> ids) {
        List<Identity> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(ids)) {
            found.addAll(handle.createQuery("""
                            SELECT <columns>
                            FROM identity
                            WHERE id IN (<ids>)
                            """)
                    .define("columns", COLUMNS)
                    .bindList("ids", some)
                    .map((row, context) -> identity(row))
                    .list());
        }
        return found;
    }

    static List<Identity> ofMembers(Handle handle, Collection<Long> members) {
        List<Identity> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(members)) {
            found.addAll(handle.createQuery("""
                            SELECT <columns>
                            FROM identity
                            WHERE member_id IN (<members>)
                            ORDER BY id
                            """)
                    .define("columns", COLUMNS)
                    .bindList("members", some)
                    .map((row, context) -> identity(row))
                    .list());
        }
        return found;
    }

    static void insert(Handle handle, List<Identity> identities) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO identity (id, member_id, source_id, external_id, kind, handle, name, email,
                  email_vouched, url, created_at, updated_at)
                VALUES (:id, :member, :source, :externalId, :kind, :handle, :name, :email,
                  :emailVouched, :url, :createdAt, :updatedAt)
                """);
        for (Identity identity : identities) {
            bindProfile(batch, identity)
                    .bind("member", identity.member().value())
                    .bind("source", identity.sourceId())
                    .bind("externalId", identity.externalId())
                    .bind("createdAt", identity.createdAt().toEpochMilli())
                    .add();
        }
        run(batch, identities);
    }

    static void update(Handle handle, List<Identity> identities) {
        PreparedBatch batch = handle.prepareBatch("""
                UPDATE identity
                SET kind = :kind, handle = :handle, name = :name, email = :email, email_vouched = :emailVouched,
                  url = :url, updated_at = :updatedAt
                WHERE id = :id
                """);
        identities.forEach(identity -> bindProfile(batch, identity).add());
        run(batch, identities);
    }

    private static PreparedBatch bindProfile(PreparedBatch batch, Identity identity) {
        return batch.bind("id", identity.id().value())
                .bind("kind", Code.of(identity.kind()))
                .bind("handle", identity.handle().orElse(null))
                .bind("name", identity.name().orElse(null))
                .bind("email", identity.email().orElse(null))
                .bind("emailVouched", identity.emailVouched() ? 1 : 0)
                .bind("url", identity.url().orElse(null))
                .bind("updatedAt", identity.updatedAt().toEpochMilli());
    }

    private static void run(PreparedBatch batch, Collection<?> rows) {
        if (!rows.isEmpty()) {
            batch.execute();
        }
        batch.close();
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                new IdentityId(row.getLong("id")),
                new MemberId(row.getLong("member_id")),
                row.getLong("source_id"),
                row.getString("external_id"),
                Code.read(Identity.Kind.class, row.getString("kind")),
                Optional.ofNullable(row.getString("handle")),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("email")),
                row.getInt("email_vouched") == 1,
                Optional.ofNullable(row.getString("url")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }
}
